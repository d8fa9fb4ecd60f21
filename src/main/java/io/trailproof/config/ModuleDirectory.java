package io.trailproof.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A directory in the repository.
 *
 * @param real where it is, symbolic links resolved: two paths to one directory are one directory
 * @param name what reports call it: relative, with {@code /}; {@code .} for the working directory
 */
public record ModuleDirectory(Path real, String name) {

  /** A directory below or beside this one; empty if there is none. */
  Optional<ModuleDirectory> resolve(String relative) {
    try {
      Path there = real.resolve(relative);
      return Files.isDirectory(there)
          ? Optional.of(new ModuleDirectory(there.toRealPath(), nameOf(relative)))
          : Optional.empty();
    } catch (IOException | InvalidPathException unreadable) {
      return Optional.empty();
    }
  }

  /** What reports call a file or directory that is named from here. */
  String nameOf(String relative) {
    try {
      String joined = Path.of(name).resolve(relative).normalize().toString().replace('\\', '/');
      return joined.isEmpty() ? "." : joined;
    } catch (InvalidPathException e) {
      // No file has such a name, but somebody wrote it and is told so.
      return name + "/" + relative;
    }
  }

  /** The names of all entries, sorted. */
  List<String> entries() throws IOException {
    try (Stream<Path> entries = Files.list(real)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
