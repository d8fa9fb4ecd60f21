package io.trailproof.cli;

import io.trailproof.source.NearName;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Paths as they are typed. */
final class Paths {
  private Paths() {}

  /** A path with something at it. */
  static Path check(String typed, Surroundings surroundings) throws Trouble {
    Path path = resolve(typed, surroundings);
    if (!Files.exists(path)) {
      throw new Trouble(
          "No such file or directory",
          "There is nothing at " + typed + "." + NearName.question(typed, CommandName.words()));
    }
    return path;
  }

  static Path resolve(String typed, Surroundings surroundings) throws Trouble {
    try {
      if (!typed.isBlank()) {
        return surroundings.working().resolve(typed);
      }
    } catch (InvalidPathException e) {
      // Characters that the locale cannot write, for example.
    }
    throw new Trouble("Invalid path", "\"" + typed + "\" is no path on this system.");
  }

  /** How reports name a path: relative to the working directory, with {@code /}. */
  static String name(Path path, Surroundings surroundings) {
    Path base = surroundings.working().toAbsolutePath().normalize();
    return base.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }
}
