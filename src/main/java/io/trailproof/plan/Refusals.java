package io.trailproof.plan;

import io.trailproof.source.Diagnostic;
import io.trailproof.source.SourceFile;

/** What is said of inputs that are no plan or state in JSON: what they are, and what to do. */
final class Refusals {
  private static final String SHOW = "\"terraform show -json ";
  private static final String SAVE =
      " Save the plan with \"terraform plan -out=FILE\" and give what " + SHOW + "FILE\" prints.";

  private Refusals() {}

  /**
   * @param name what reports call the input
   */
  static Diagnostic of(DocumentKind kind, String name) {
    return switch (kind) {
      case BINARY_PLAN ->
          Diagnostic.error(
              "Plan file is not JSON",
              name
                  + " is a plan as Terraform saves it. Give what "
                  + SHOW
                  + name
                  + "\" prints in the directory that it was made in.");
      case LOG ->
          Diagnostic.error(
              "Log instead of a plan",
              name + " is the log that \"terraform plan -json\" prints." + SAVE);
      case TEXT ->
          Diagnostic.error(
              "Text instead of a plan",
              name + " is what \"terraform plan\" shows to people." + SAVE);
      case JSON_AFTER_TEXT ->
          Diagnostic.error(
              "Text before the plan",
              name
                  + " has other text before the JSON. Something between Terraform and the file has"
                  + " printed, too: a wrapper script, or warnings that were sent to the same place."
                  + " Give nothing but what "
                  + SHOW
                  + "FILE\" prints.");
      case RAW_STATE ->
          Diagnostic.error(
              "State file is not for reading",
              name
                  + " is a state as Terraform stores it, in a format of its own. Give what "
                  + SHOW
                  + name
                  + "\" prints.");
      case ENCRYPTED ->
          Diagnostic.error(
              "Encrypted state",
              name
                  + " is encrypted. Give what \"tofu show -json\" prints where the key is at"
                  + " hand.");
      case UTF_16 ->
          Diagnostic.error(
              "Invalid character encoding",
              name
                  + " is encoded as UTF-16, as Windows PowerShell 5 writes the output of programs."
                  + " Write it with \"terraform show -json FILE | Out-File -Encoding utf8"
                  + " PLAN.json\", or redirect it in cmd or PowerShell 7.");
      case EMPTY -> Diagnostic.error("Empty input", name + " has no content.");
      case JSON, OTHER ->
          Diagnostic.error(
              "Neither a plan nor a state",
              name + " is not what " + SHOW + "FILE\" prints of a plan or a state.");
    };
  }

  static Diagnostic notUtf8(String name) {
    return Diagnostic.error("Invalid character encoding", name + " is not encoded as UTF-8.");
  }

  static Diagnostic malformed(SourceFile file, String what, int offset) {
    int at = Math.min(offset, file.text().length());
    return Diagnostic.error(
        "Invalid plan document",
        file.path() + " cannot be read as JSON of a plan or state: " + what + ".",
        file.range(at, at));
  }
}
