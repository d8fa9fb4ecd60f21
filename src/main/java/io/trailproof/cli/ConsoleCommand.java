package io.trailproof.cli;

import io.trailproof.config.VariableInputs;
import io.trailproof.report.Printable;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.Diagnostics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code trailproof console}: evaluates expressions as a root module sees them, for people who
 * write rules. A variable without a value is unknown.
 */
final class ConsoleCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .paramLabel("DIRECTORY")
            .type(String.class)
            .description("The root module; the working directory by default.")
            .build());
    VariableOptions.addTo(spec);
    return spec.addOption(
        OptionSpec.builder("--json")
            .description("Answer each line with a line of JSON: text, type, json; or error.")
            .build());
  }

  @Override
  public ExitCode run(ParseResult arguments, Surroundings surroundings) throws Trouble {
    Path directory = Paths.check(arguments.matchedPositionalValue(0, "."), surroundings);
    if (!Files.isDirectory(directory)) {
      throw new Trouble("Not a directory", "A console runs in a module, which is a directory.");
    }
    VariableInputs variables = VariableOptions.variables(arguments, surroundings);
    String workspace = VariableOptions.workspace(arguments, surroundings);
    Console console = console(directory, variables, workspace, surroundings);
    return arguments.hasMatchedOption("--json")
        ? answerAsJson(console, surroundings)
        : answer(console, surroundings);
  }

  private static Console console(
      Path directory, VariableInputs variables, String workspace, Surroundings surroundings)
      throws Trouble {
    Diagnostics diagnostics = new Diagnostics();
    try {
      Console console =
          Console.in(directory, surroundings.working(), variables, workspace, diagnostics);
      diagnostics.toList().forEach(diagnostic -> surroundings.note(oneLine(diagnostic)));
      return console;
    } catch (IOException e) {
      throw new Trouble("Unreadable directory", directory + " cannot be opened.");
    }
  }

  private static String oneLine(Diagnostic diagnostic) {
    String place = diagnostic.subject().map(range -> " (" + range + ")").orElse("");
    return diagnostic.summary() + ": " + diagnostic.detail() + place;
  }

  private static ExitCode answerAsJson(Console console, Surroundings surroundings) throws Trouble {
    for (String line : lines(surroundings)) {
      surroundings.print(console.jsonLine(console.answer(line)) + "\n");
    }
    return ExitCode.CLEAN;
  }

  private static ExitCode answer(Console console, Surroundings surroundings) throws Trouble {
    ExitCode code = ExitCode.CLEAN;
    for (String line : lines(surroundings)) {
      if (line.isBlank()) {
        continue;
      }
      switch (console.answer(line)) {
        case Console.Shown(String text, String type, String json) ->
            surroundings.print(
                text.lines().map(Printable::whole).collect(Collectors.joining("\n", "", "\n")));
        case Console.Refused(var errors) -> {
          errors.stream().map(ConsoleCommand::oneLine).distinct().forEach(surroundings::note);
          code = ExitCode.ERROR;
        }
      }
    }
    return code;
  }

  /** The lines of standard input, each when it is there: somebody may be typing. */
  private static Iterable<String> lines(Surroundings surroundings) {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8));
    return () -> reader.lines().iterator();
  }
}
