package io.trailproof.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A command line, typed in a directory; run inside of the test's process. */
record Start(Path working, Map<String, String> environment, String input, boolean terminal) {

  /** In the repository itself, where {@code testdata} is. */
  static Start here() {
    return in(Path.of(""));
  }

  static Start in(Path working) {
    return new Start(working, Map.of(), "", false);
  }

  Start with(String name, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(name, value);
    return new Start(working, more, input, terminal);
  }

  Start reading(String text) {
    return new Start(working, environment, text, terminal);
  }

  Start inTerminal() {
    return new Start(working, environment, input, true);
  }

  /** What came of it. */
  record Ended(int code, String out, String err) {

    /** The only line on standard error. */
    String line() {
      List<String> lines = err.lines().toList();
      if (lines.size() != 1) {
        throw new AssertionError("one line expected, but:\n" + err);
      }
      return lines.getFirst();
    }
  }

  Ended run(String... arguments) {
    return run(new ByteArrayOutputStream(), arguments);
  }

  private Ended run(ByteArrayOutputStream out, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            working,
            terminal);
    ExitCode code = Main.run(List.of(arguments), surroundings);
    return new Ended(
        code.number(), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
