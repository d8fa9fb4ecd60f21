package io.trailproof.cli;

import io.trailproof.report.Report;
import io.trailproof.rule.Conclusion;
import io.trailproof.rule.Severity;
import io.trailproof.rule.Verdict;

/** How the program ends. Where several hold, an error of ours comes first, then violations. */
enum ExitCode {
  /** Analysed completely, and nothing at or above the threshold. */
  CLEAN(0),
  /** Violations at or above the threshold. */
  VIOLATIONS(1),
  /** Wrong usage, or a mistake in Trailproof. */
  ERROR(2),
  /** No violation, but something was not read, or is not known and should be. */
  INCOMPLETE(3);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /**
   * What a report asks for.
   *
   * @param threshold the least severity that counts
   */
  static ExitCode of(Report report, Severity threshold, UnknownPolicy unknown) {
    if (!report.mistakes().isEmpty()) {
      return ERROR;
    }
    if (report.conclusions().stream().anyMatch(c -> isViolation(c, threshold))) {
      return VIOLATIONS;
    }
    boolean undecided = report.count(Verdict.UNKNOWN) > 0;
    return report.isComplete() && !(undecided && unknown == UnknownPolicy.FAIL)
        ? CLEAN
        : INCOMPLETE;
  }

  private static boolean isViolation(Conclusion conclusion, Severity threshold) {
    return conclusion.verdict() == Verdict.FAIL
        && conclusion.rule().severity().compareTo(threshold) >= 0;
  }
}
