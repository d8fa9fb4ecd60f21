package io.trailproof.source;

import java.util.Optional;

/**
 * Something that we have to say about the user's files.
 *
 * @param summary what is wrong, in a few words without a full stop; Terraform's own words where it
 *     reports the same thing
 * @param detail full sentences: what was found, what was expected, what to do
 * @param subject the smallest stretch that is wrong; empty where it is about no place
 * @param context the stretch around the subject that a reader wants to see
 */
public record Diagnostic(
    Severity severity,
    String summary,
    String detail,
    Optional<SourceRange> subject,
    Optional<SourceRange> context) {

  public static Diagnostic error(String summary, String detail, SourceRange subject) {
    return new Diagnostic(Severity.ERROR, summary, detail, Optional.of(subject), Optional.empty());
  }

  public static Diagnostic error(String summary, String detail) {
    return new Diagnostic(Severity.ERROR, summary, detail, Optional.empty(), Optional.empty());
  }

  public static Diagnostic warning(String summary, String detail, SourceRange subject) {
    return new Diagnostic(
        Severity.WARNING, summary, detail, Optional.of(subject), Optional.empty());
  }

  public Diagnostic within(SourceRange wider) {
    return new Diagnostic(severity, summary, detail, subject, Optional.of(wider));
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** How much it matters: an error makes the analysis incomplete, a warning does not. */
  public enum Severity {
    ERROR,
    WARNING
  }
}
