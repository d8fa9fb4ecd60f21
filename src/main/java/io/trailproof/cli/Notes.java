package io.trailproof.cli;

import io.trailproof.report.Report;
import io.trailproof.rule.Verdict;
import java.util.Collection;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** What a scan has to say on standard error, beside its report. */
final class Notes {
  private final Report report;
  private final boolean verbose;
  private final boolean quiet;
  private final Surroundings surroundings;

  Notes(Report report, ParseResult arguments, Surroundings surroundings) {
    this.report = report;
    this.verbose = arguments.hasMatchedOption("--verbose");
    this.quiet = arguments.hasMatchedOption("--quiet");
    this.surroundings = surroundings;
  }

  /** What was found and assumed, for those who asked for it. */
  void found() {
    if (verbose) {
      report.inputs().forEach(this::found);
    }
  }

  /** What is left open, to be read below the report. */
  void left(UnknownPolicy unknown) {
    Worker worker = new Worker(surroundings, verbose);
    for (Report.Mistake mistake : report.mistakes()) {
      worker.mistake(mistake.cause());
    }
    if (!quiet) {
      if (!report.isComplete()) {
        surroundings.note("Incomplete analysis: Not everything was read; the report says what.");
      }
      undecided(report.count(Verdict.UNKNOWN), unknown);
    }
  }

  private void undecided(long count, UnknownPolicy unknown) {
    if (count == 0) {
      return;
    }
    String verdicts = count == 1 ? "1 verdict is unknown" : count + " verdicts are unknown";
    Optional<String> says =
        switch (unknown) {
          case FAIL -> Optional.of("which counts as incomplete (--unknown=fail).");
          case WARN -> Optional.of("the report says what would decide.");
          case PASS -> Optional.empty();
        };
    says.ifPresent(text -> surroundings.note("Undecided: " + verdicts + "; " + text));
  }

  private void found(Report.Input input) {
    surroundings.note(
        input.kind().words()
            + " "
            + input.name()
            + ": "
            + input.resources()
            + (input.resources() == 1 ? " resource" : " resources"));
    list("  assumed the default of ", input.assumed());
    list("  no value for ", input.missing());
  }

  private void list(String what, Collection<String> names) {
    if (!names.isEmpty()) {
      surroundings.note(what + String.join(", ", names));
    }
  }
}
