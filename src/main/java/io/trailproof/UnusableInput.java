package io.trailproof;

import io.trailproof.source.Diagnostic;

/**
 * Something on the command line that cannot be analysed at all: the user's to mend, in one line.
 */
public final class UnusableInput extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  UnusableInput(Diagnostic diagnostic) {
    super(message(diagnostic), null, false, false);
    this.diagnostic = diagnostic;
  }

  private static String message(Diagnostic diagnostic) {
    String place = diagnostic.subject().map(range -> " (" + range + ")").orElse("");
    return diagnostic.summary() + ": " + diagnostic.detail() + place;
  }

  static UnusableInput because(String summary, String detail) {
    return new UnusableInput(Diagnostic.error(summary, detail));
  }

  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
