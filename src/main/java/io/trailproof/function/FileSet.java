package io.trailproof.function;

import com.google.re2j.Pattern;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The regular files below a directory whose path matches a pattern with {@code *}, {@code **},
 * {@code ?}, {@code [a-z]} and {@code {a,b}}.
 *
 * <p>What a symbolic link hides from us (a directory that the pattern could reach, or a file
 * outside the repository) makes the whole set unknown.
 */
final class FileSet {
  private static final int MOST_VISITED = 10_000;

  private final FileAccess files;
  private final Pattern pattern;
  private final boolean deep;
  private final List<Value> found = new ArrayList<>();
  private boolean complete = true;
  private int visited;

  private FileSet(FileAccess files, Pattern pattern, boolean deep) {
    this.files = files;
    this.pattern = pattern;
    this.deep = deep;
  }

  static Value of(FileAccess files, Limit limit, String directory, String glob)
      throws FunctionException {
    Type type = Type.set(Type.STRING);
    String cleaned = PathText.clean(glob);
    Glob parsed =
        Glob.parse(cleaned)
            .orElseThrow(
                () ->
                    FunctionException.ofCall(
                        "failed to glob pattern \""
                            + PathText.join(directory, glob)
                            + "\": syntax error in pattern"));
    Optional<Pattern> pattern = Patterns.compile(parsed.expression());
    if (pattern.isEmpty()) {
      return Limit.unknown(type, "regular expression");
    }
    FileSet set = new FileSet(files, pattern.get(), parsed.isDeep());
    String start = PathText.join(directory, parsed.start());
    switch (files.find(start)) {
      case FileAccess.Directory(Path path) -> set.visit(path, prefix(parsed.start()));
      case FileAccess.Regular r -> {
        if (parsed.start().equals(cleaned)) {
          set.found.add(Value.string(cleaned));
        }
      }
      case FileAccess.Missing m -> {}
      case FileAccess.Closed c -> {
        return FileFunctions.notRead(type, start);
      }
    }
    if (set.visited > MOST_VISITED) {
      return Limit.unknown(type, "elements");
    }
    return set.complete
        ? limit
            .onElements(type, set.found.size())
            .orElseGet(() -> Value.set(Type.STRING, set.found))
        : FileFunctions.notRead(type, start);
  }

  private static String prefix(String start) {
    return start.equals(".") ? "" : start + "/";
  }

  private void visit(Path directory, String prefix) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        if (++visited > MOST_VISITED) {
          return;
        }
        String path = prefix + entry.getFileName();
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          if (deep) {
            visit(entry, path + "/");
          }
        } else if (Files.isSymbolicLink(entry)) {
          follow(entry, path);
        } else if (Files.isRegularFile(entry) && pattern.matches(path)) {
          found.add(Value.string(path));
        }
      }
    } catch (IOException unreadable) {
      complete = false;
    }
  }

  private void follow(Path link, String path) {
    switch (files.find(link.toString())) {
      case FileAccess.Regular r -> {
        if (pattern.matches(path)) {
          found.add(Value.string(path));
        }
      }
      case FileAccess.Directory d -> complete &= !deep;
      case FileAccess.Missing m -> {}
      case FileAccess.Closed c -> complete &= !deep && !pattern.matches(path);
    }
  }
}
