package io.trailproof.cli;

import io.trailproof.source.NearName;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What may be typed behind a command's name. */
final class CommandSyntax {
  private final CommandName name;
  private final CommandLine commandLine;

  CommandSyntax(CommandName name, CommandSpec spec) {
    this.name = name;
    CommonOptions.addTo(spec);
    spec.name(name == CommandName.SCAN ? "trailproof [scan]" : "trailproof " + name.word());
    spec.usageMessage().description(sentence(name.does())).width(100).sortOptions(false);
    if (name == CommandName.SCAN) {
      spec.usageMessage().footer(commands());
    }
    // A file's name may begin with '@' and is no file of arguments.
    this.commandLine = new CommandLine(spec).setExpandAtFiles(false);
  }

  ParseResult parse(List<String> arguments) throws Trouble {
    try {
      return commandLine.parseArgs(arguments.toArray(String[]::new));
    } catch (UnmatchedArgumentException e) {
      throw unmatched(e.getUnmatched().getFirst());
    } catch (ParameterException e) {
      throw new Trouble("Invalid usage", e.getMessage().lines().findFirst().orElse("") + ".");
    }
  }

  private Trouble unmatched(String argument) {
    if (!argument.startsWith("-")) {
      return new Trouble(
          "Invalid usage",
          "\"" + argument + "\" is one argument too many for " + name.word() + ".");
    }
    List<String> known =
        commandLine.getCommandSpec().options().stream()
            .flatMap(option -> List.of(option.names()).stream())
            .filter(option -> option.startsWith("--"))
            .toList();
    String option = argument.startsWith("--") ? argument : "-" + argument;
    return new Trouble(
        "Unknown option",
        "There is no option \""
            + argument
            + "\"."
            + NearName.question(option.split("=", 2)[0], known)
            + " \"trailproof "
            + name.word()
            + " --help\" lists them.");
  }

  String help() {
    return commandLine.getUsageMessage(Ansi.OFF);
  }

  private static String sentence(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
  }

  private static String[] commands() {
    StringBuilder lines = new StringBuilder("\nCommands:\n");
    for (CommandName each : CommandName.values()) {
      lines.append("  ").append(each.word()).append(" ".repeat(9 - each.word().length()));
      lines.append(each.does()).append('\n');
    }
    lines.append(
        """

        Exit codes:
          0  analysed completely, and nothing at or above the threshold
          1  violations at or above the threshold
          2  wrong usage, or a mistake in Trailproof
          3  no violation, but the analysis is incomplete\
        """);
    return lines.toString().split("\n", -1);
  }
}
