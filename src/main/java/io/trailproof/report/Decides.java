package io.trailproof.report;

import io.trailproof.source.SourceRange;
import io.trailproof.value.Origin;

/** What would decide an unknown, as a sentence that says what to do. */
final class Decides {
  private Decides() {}

  static String sentence(Origin origin) {
    String name = origin.name();
    return switch (origin.kind()) {
      case VARIABLE -> name + " has no value: give one with " + flag(name);
      case COMPUTED -> name + " is known only after apply";
      case DATA -> name + " is what a data source answers: analyse a plan to know it";
      case FUNCTION -> name + " is not known before it is called";
      case MODULE -> name + " is not installed: run terraform init";
      case FILE -> name + " was not read";
      case PLAN -> name + ": analyse a complete plan";
      case ERROR -> "an expression has an error: " + name;
      case LIMIT -> "the limit \"" + name + "\" was reached";
      case UNDECIDED -> name;
    };
  }

  /** Where it stands in the user's files, if anywhere. */
  static String place(Origin origin) {
    return origin.range().filter(Decides::isUsers).map(SourceRange::toString).orElse("");
  }

  /** A place in a rule tells its author something, and the user nothing. */
  static boolean isUsers(SourceRange range) {
    return !range.file().path().endsWith(".hcl");
  }

  /** The flag that sets a variable of the root module. */
  static String flag(String variable) {
    String name = variable.startsWith("var.") ? variable.substring("var.".length()) : variable;
    return "--var '" + name + "=…'";
  }
}
