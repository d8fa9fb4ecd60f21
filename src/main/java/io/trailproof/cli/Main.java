package io.trailproof.cli;

import io.trailproof.UnusableInput;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** The program {@code trailproof}: finds the command, runs it, and ends with its exit code. */
public final class Main {
  /** What {@code --version} and reports say; the project's version in {@code pom.xml}. */
  static final String VERSION = "0.1.0";

  private Main() {}

  /** Ends the process. Zero is earned: whatever goes wrong on the way, the status is another. */
  public static void main(String[] arguments) {
    ExitCode code = ExitCode.ERROR;
    try {
      code = run(List.of(arguments), Surroundings.ofProcess());
    } catch (Throwable e) {
      System.err.println("trailproof: Internal error: " + e.getClass().getName());
    } finally {
      System.exit(code.number());
    }
  }

  /** Runs a command line, and says how the process is to end. */
  static ExitCode run(List<String> arguments, Surroundings surroundings) {
    Optional<CommandName> named = arguments.stream().findFirst().flatMap(CommandName::named);
    CommandName name = named.orElse(CommandName.SCAN);
    List<String> rest = arguments.subList(named.isPresent() ? 1 : 0, arguments.size());
    Worker worker = new Worker(surroundings, CommonOptions.isVerbose(rest));
    return worker.run(() -> run(name, rest, surroundings));
  }

  private static ExitCode run(CommandName name, List<String> rest, Surroundings surroundings)
      throws Trouble, UnusableInput {
    Command command = name.command();
    CommandSyntax syntax = new CommandSyntax(name, command.spec());
    ParseResult arguments = syntax.parse(rest);
    if (arguments.isUsageHelpRequested()) {
      surroundings.print(syntax.help());
      return ExitCode.CLEAN;
    }
    if (arguments.isVersionHelpRequested()) {
      surroundings.print("trailproof " + VERSION + "\n");
      return ExitCode.CLEAN;
    }
    return command.run(arguments, surroundings);
  }
}
