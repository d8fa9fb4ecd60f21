package io.trailproof.function;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files that functions may read: regular files inside the repository, up to a size.
 *
 * <p>What lies outside is not looked at, so nobody can tell from a result whether it is there. A
 * symbolic link is judged by where it leads.
 */
public final class FileAccess {
  private final Optional<Path> root;
  private final Path base;
  private final long limit;

  private FileAccess(Optional<Path> root, Path base, long limit) {
    this.root = root;
    this.base = base;
    this.limit = limit;
  }

  /**
   * Access to a repository.
   *
   * @param repository its top directory
   * @param rootModule the directory that paths are relative to. Terraform takes the working
   *     directory, whatever module the call is in, and that is the root module's as a rule
   * @param limit the most bytes of one file
   */
  public static FileAccess within(Path repository, Path rootModule, long limit) {
    try {
      return new FileAccess(Optional.of(repository.toRealPath()), rootModule.toRealPath(), limit);
    } catch (IOException unreadable) {
      return none();
    }
  }

  /** No file at all: every path is outside. */
  public static FileAccess none() {
    return new FileAccess(Optional.empty(), Path.of(""), 0);
  }

  /** What is found under a path. */
  public sealed interface Found {}

  /** A regular file that may be read. */
  record Regular(Path path) implements Found {}

  record Directory(Path path) implements Found {}

  /** Nothing there, and it is a place where we may look. */
  enum Missing implements Found {
    MISSING
  }

  /** Not to be read, for the reason: outside the repository, not a regular file, not readable. */
  record Closed(String reason) implements Found {}

  /** What a file has in it, as far as we may read it. */
  sealed interface Contents {}

  record Bytes(byte[] bytes) implements Contents {}

  /** Not read, for the reason. */
  record NotRead(String reason) implements Contents {}

  Found find(String path) {
    if (root.isEmpty()) {
      return new Closed("files are not read here");
    }
    try {
      Path wanted = base.resolve(path).normalize();
      Path real = realPath(wanted);
      if (!real.startsWith(root.get())) {
        return new Closed("outside the repository");
      }
      if (!Files.exists(real)) {
        return Missing.MISSING;
      }
      if (Files.isDirectory(real)) {
        return new Directory(real);
      }
      return Files.isRegularFile(real) ? new Regular(real) : new Closed("not a regular file");
    } catch (InvalidPathException impossible) {
      return Missing.MISSING;
    } catch (IOException unreadable) {
      return new Closed("not readable");
    }
  }

  Contents read(Regular file) {
    try (InputStream in = Files.newInputStream(file.path())) {
      // One byte more than allowed: a file can grow after it was measured.
      byte[] bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
      return bytes.length > limit ? new NotRead("larger than the limit") : new Bytes(bytes);
    } catch (IOException unreadable) {
      return new NotRead("not readable");
    }
  }

  /** Where a path leads: through symbolic links as far as it exists. */
  private static Path realPath(Path wanted) throws IOException {
    Path existing = wanted;
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return existing == null
        ? wanted
        : existing.toRealPath().resolve(existing.relativize(wanted)).normalize();
  }
}
