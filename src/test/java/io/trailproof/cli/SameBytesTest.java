package io.trailproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Same input, same bytes: on a second run, and in whatever directory the repository lies. */
final class SameBytesTest {
  private static final String[] PATHS = {
    "testdata/chain", "testdata/syntax-error-beside-bad", "testdata/no-compliant-trail/02-no-trail"
  };

  @TempDir Path elsewhere;

  @Test
  void aSecondRun() {
    for (String format : Format.words()) {
      assertEquals(run(Path.of(""), format), run(Path.of(""), format));
    }
  }

  @Test
  void anotherDirectory() throws IOException {
    for (String path : PATHS) {
      copy(Path.of(path), elsewhere.resolve(path));
    }
    for (String format : Format.words()) {
      String there = run(elsewhere, format);
      assertEquals(run(Path.of(""), format), there);
      assertFalse(there.contains(elsewhere.toString()), "no absolute path");
    }
  }

  @Test
  void theSameFilesByTheirAbsolutePath() throws IOException {
    copy(Path.of("testdata/chain"), elsewhere.resolve("testdata/chain"));
    assertEquals(
        Start.in(elsewhere).run("testdata/chain").out(),
        Start.in(elsewhere).run(elsewhere.resolve("testdata/chain").toString()).out());
  }

  private static String run(Path working, String format) {
    List<String> arguments = Stream.concat(Stream.of("-f", format), Stream.of(PATHS)).toList();
    return Start.in(working).run(arguments.toArray(String[]::new)).out();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(
          file -> {
            Path copy = to.resolve(from.relativize(file).toString());
            try {
              Files.createDirectories(copy.getParent());
              Files.copy(file, copy);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
