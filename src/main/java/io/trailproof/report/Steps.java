package io.trailproof.report;

import io.trailproof.report.Chain.Link;

/** What a link of a chain is, in a few words. */
final class Steps {
  private Steps() {}

  static String words(Link link) {
    String name = link.name();
    return switch (link.step()) {
      case EXPRESSION -> "";
      case CONDITION -> "decided by this condition";
      case ARGUMENT, LOCAL, OUTPUT, MODULE_ARGUMENT, ITERATION, VARIABLE, PLAN -> name;
      case VARIABLE_DEFAULT -> name + ": its default, assumed";
      case VARIABLE_FILE -> name + ": set in a variable file";
      case VARIABLE_FLAG -> name + ": set by a --var flag";
      case VARIABLE_ENVIRONMENT -> name + ": set by TF_VAR_" + name.replace("var.", "");
      case PROVIDER_DEFAULT -> name + ": not set, and this is the provider's default";
    };
  }
}
