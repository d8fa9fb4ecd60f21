package io.trailproof.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The border of what is read: the git repository around a given directory, or that directory if it
 * is in none. What lies outside is not looked at, whoever asks for it.
 *
 * @param border the top directory, symbolic links resolved
 * @param given the directory that was asked for
 */
public record ScanRoot(Path border, ModuleDirectory given) {

  /**
   * The root of a directory on the command line.
   *
   * @param working the directory that names in reports are relative to
   */
  public static ScanRoot of(Path directory, Path working) throws IOException {
    Path real = directory.toRealPath();
    Path base = working.toAbsolutePath().normalize();
    Path given = base.resolve(directory).normalize();
    String name = base.relativize(given).toString().replace('\\', '/');
    return new ScanRoot(repository(real), new ModuleDirectory(real, name.isEmpty() ? "." : name));
  }

  private static Path repository(Path directory) {
    for (Path at = directory; at != null; at = at.getParent()) {
      // A file in a worktree or submodule, a directory in a plain clone.
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return directory;
  }

  boolean contains(Path real) {
    return real.startsWith(border);
  }
}
