package io.trailproof.report;

import io.trailproof.value.Origin;

/** What would decide an unknown, as a sentence that says what to do. */
final class Decides {
  private Decides() {}

  static String sentence(Origin origin) {
    String name = origin.name();
    String place = origin.range().map(range -> " (" + range + ")").orElse("");
    return switch (origin.kind()) {
      case VARIABLE -> name + " has no value: give one with " + flag(name) + place;
      case COMPUTED -> name + " is known only after apply" + place;
      case DATA -> name + " is what a data source answers: analyse a plan to know it" + place;
      case FUNCTION -> name + " is not known before it is called" + place;
      case MODULE -> name + " is not installed: run terraform init" + place;
      case FILE -> name + " was not read" + place;
      case PLAN -> name + ": analyse a complete plan" + place;
      case ERROR -> "an expression has an error: " + name + place;
      case LIMIT -> "the limit \"" + name + "\" was reached" + place;
      case UNDECIDED -> name + place;
    };
  }

  /** The flag that sets a variable of the root module. */
  static String flag(String variable) {
    String name = variable.startsWith("var.") ? variable.substring("var.".length()) : variable;
    return "--var '" + name + "=…'";
  }
}
