package io.trailproof.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that every command has. */
final class CommonOptions {
  private CommonOptions() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(
            OptionSpec.builder("--lang")
                .paramLabel("LANGUAGE")
                .type(String.class)
                .description("Language of the rules' texts: en or ja; by default what LANG says.")
                .build())
        .addOption(
            OptionSpec.builder("--color")
                .paramLabel("WHEN")
                .type(String.class)
                .description(
                    "auto, always or never; auto by default, and never if NO_COLOR is set.")
                .build())
        .addOption(
            OptionSpec.builder("-v", "--verbose")
                .description("Say on standard error what was found and assumed.")
                .build())
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Print this and do nothing else.")
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print the version and do nothing else.")
                .build());
  }

  /** Whether {@code -v} is given, asked before it is known whether the rest makes sense. */
  static boolean isVerbose(List<String> arguments) {
    return arguments.contains("-v") || arguments.contains("--verbose");
  }

  /** When to use colours. */
  private enum When {
    AUTO,
    ALWAYS,
    NEVER
  }

  /**
   * Whether to colour what goes to standard output, if that is where it goes.
   *
   * @param toTerminal whether it goes to standard output, and not to a file
   */
  static boolean isColoured(ParseResult arguments, Surroundings surroundings, boolean toTerminal)
      throws Trouble {
    return switch (Choice.of(arguments, "--color", When.AUTO)) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
          toTerminal
              && surroundings.terminal()
              && surroundings.environment("NO_COLOR").isEmpty()
              && !surroundings.environment("TERM").equals("dumb");
    };
  }

  /** The languages that rules are written in. */
  private enum Language {
    EN,
    JA
  }

  static String language(ParseResult arguments, Surroundings surroundings) throws Trouble {
    Language otherwise = locale(surroundings).startsWith("ja") ? Language.JA : Language.EN;
    return Choice.of(arguments, "--lang", otherwise).name().toLowerCase(Locale.ROOT);
  }

  /** The locale of messages, as POSIX finds it: the first of the three that is set. */
  private static String locale(Surroundings surroundings) {
    return List.of("LC_ALL", "LC_MESSAGES", "LANG").stream()
        .map(surroundings::environment)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }
}
