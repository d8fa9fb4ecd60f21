package io.trailproof.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The commands. Only the one that is asked for is made: that is a third of the start. */
enum CommandName {
  SCAN("analyse directories, plans and states; done where no command is named", ScanCommand::new),
  EXPLAIN("what a rule asks, why, and how to comply with it", ExplainCommand::new),
  RULES("the rules, with the controls that they answer", RulesCommand::new),
  CONSOLE("evaluate expressions in a module, one a line", ConsoleCommand::new);

  private final String does;
  private final Supplier<Command> command;

  CommandName(String does, Supplier<Command> command) {
    this.does = does;
    this.command = command;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String does() {
    return does;
  }

  Command command() {
    return command.get();
  }

  /** The command of this name. */
  static Optional<CommandName> named(String word) {
    return Arrays.stream(values()).filter(name -> name.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(CommandName::word).toList();
  }
}
