package io.trailproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trailproof.cli.Start.Ended;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same bytes wherever the machine stands: Turkish has another {@code i}, Arabic other digits,
 * and in the plainest of locales Java writes a question mark for what is not ASCII.
 */
final class LocaleTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"tr, TR, Asia/Istanbul", "ar, EG, Africa/Cairo"})
  void aReportIsTheSameBytes(String language, String country, String zone) {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "this system has no shell");
    List<String> options =
        List.of(
            "-Duser.language=" + language, "-Duser.country=" + country, "-Duser.timezone=" + zone);
    assertEquals(reports("here", Start.here()::run), reports("there", in(options)));
  }

  private Function<String[], Ended> in(List<String> options) {
    return arguments -> Child.run(folder, "\"$@\"", options, arguments);
  }

  private List<String> reports(String name, Function<String[], Ended> program) {
    Path json = folder.resolve(name);
    Ended ended =
        program.apply(
            new String[] {
              "-ftext",
              "-fjson=" + json,
              "--unknown=pass",
              "testdata/chain",
              "testdata/no-compliant-trail/02-no-trail"
            });
    assertEquals("", ended.err());
    assertEquals(1, ended.code());
    try {
      return List.of(ended.out(), Files.readString(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
