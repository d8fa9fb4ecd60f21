package io.trailproof.report;

import io.trailproof.rule.Candidate;
import java.util.List;

/** What {@code ignore_changes} takes out of the code's hands. */
final class Unmanaged {
  private Unmanaged() {}

  /** The ignored arguments, or {@code all}. */
  static List<String> arguments(Candidate candidate) {
    var ignored = candidate.instance().ignoredChanges();
    return ignored.all() ? List.of("all") : List.copyOf(ignored.arguments());
  }
}
