package io.trailproof.cli;

import io.trailproof.Analyzer;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.Diagnostics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trailproof console}: what an expression means in a module, for people who write rules. */
@Command(
    name = "console",
    mixinStandardHelpOptions = true,
    description = "Evaluates expressions, one a line of standard input, in the scope of a module.")
final class ConsoleCommand implements Callable<Integer> {
  private static final int GOOD = 0;
  private static final int REFUSED = 2;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The root module whose names mean something. Default: the current directory.")
  private Path directory = Path.of("");

  @Option(
      names = "--json",
      description = "Answer each line with a line of JSON: text, type and json, or error.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    if (!Files.isDirectory(directory.toAbsolutePath())) {
      System.err.println("There is no directory " + directory + ".");
      return REFUSED;
    }
    FutureTask<Integer> session = new FutureTask<>(this::converse);
    new Thread(null, session, "console", Analyzer.STACK_BYTES).start();
    return session.get();
  }

  private int converse() throws IOException {
    Diagnostics ofModule = new Diagnostics();
    Console console =
        Console.in(directory.toAbsolutePath(), Path.of(""), System.getenv(), ofModule);
    ofModule.toList().stream().filter(Diagnostic::isError).forEach(ConsoleCommand::report);
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean good = true;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (json) {
        out.println(console.jsonLine(console.answer(line)));
      } else if (!line.isBlank()) {
        good &= print(console.answer(line), out);
      }
    }
    return good && !out.checkError() ? GOOD : REFUSED;
  }

  private static boolean print(Console.Answer answer, PrintStream out) {
    return switch (answer) {
      case Console.Shown shown -> {
        out.println(shown.text());
        yield true;
      }
      case Console.Refused refused -> {
        refused.errors().forEach(ConsoleCommand::report);
        yield false;
      }
    };
  }

  private static void report(Diagnostic error) {
    String place = error.subject().map(range -> range + ": ").orElse("");
    System.err.println(place + error.summary() + ": " + error.detail());
  }
}
