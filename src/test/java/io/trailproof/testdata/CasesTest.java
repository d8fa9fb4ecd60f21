package io.trailproof.testdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.report.Chain;
import io.trailproof.report.Report;
import io.trailproof.rule.Candidate;
import io.trailproof.rule.Conclusion;
import io.trailproof.rule.Outcome;
import io.trailproof.rule.Rule;
import io.trailproof.rule.Verdict;
import io.trailproof.source.SourceRange;
import io.trailproof.value.Derivation;
import io.trailproof.value.Truth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Asks the rules about all cases under {@code testdata}, from code and from the recorded plans, and
 * compares with what their comments expect.
 */
final class CasesTest {
  private static final Path TESTDATA = Path.of("testdata");

  @TestFactory
  Stream<DynamicTest> codeSaysWhatTheCaseExpects() throws IOException {
    return ExpectedCase.below(TESTDATA).stream()
        .flatMap(one -> one.runs().stream().map(run -> fromCode(one, run)));
  }

  @TestFactory
  Stream<DynamicTest> thePlanSaysWhatTheCaseExpects() throws IOException {
    return ExpectedCase.below(TESTDATA).stream()
        .flatMap(one -> one.runs().stream().flatMap(run -> fromPlan(one, run).stream()));
  }

  private static DynamicTest fromCode(ExpectedCase one, ExpectedRun run) {
    String name = (one.folder() + " " + String.join(" ", run.flags())).strip();
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Report report = Answers.fromCode(one.folder(), run);
          List<Conclusion> conclusions = report.conclusions();
          checkDiagnostics(one, report);
          assertEquals(run.exit().filter(exit -> exit == 3).isEmpty(), report.isComplete());
          checkChain(one, run, conclusions);
          checkVerdicts(List.of(run.verdict()), run, conclusions);
          checkOrigins(run.decidedBy().orElse(""), conclusions);
          for (Conclusion conclusion : conclusions) {
            checkLines(one, conclusion);
          }
          if (run.willNotApply()) {
            assertEquals(Conclusion.Kind.WILL_NOT_APPLY, conclusions.getFirst().kind());
          }
        });
  }

  private static Optional<DynamicTest> fromPlan(ExpectedCase one, ExpectedRun run) {
    return run.plan()
        .map(
            plan ->
                DynamicTest.dynamicTest(
                    (one.folder().resolve(plan) + " " + String.join(" ", run.flags())).strip(),
                    () -> {
                      List<Conclusion> conclusions =
                          Answers.fromPlan(one.folder(), run, plan).conclusions();
                      checkVerdicts(run.planVerdicts(), run, conclusions);
                      checkOrigins("", conclusions);
                    }));
  }

  private static void checkVerdicts(
      List<String> right, ExpectedRun run, List<Conclusion> conclusions) {
    String worst = worst(conclusions).word();
    assertTrue(right.contains(worst), () -> right + " expected, but " + worst + ": " + conclusions);
    run.accounts()
        .forEach(
            (id, verdict) ->
                assertEquals(
                    List.of(verdict),
                    conclusions.stream()
                        .filter(c -> c.account().id().equals(Optional.of(id)))
                        .map(c -> c.verdict().word())
                        .toList(),
                    id));
  }

  /** From a plan the origin may go by another name, but there is one. */
  private static void checkOrigins(String part, List<Conclusion> conclusions) {
    for (Conclusion conclusion : conclusions) {
      if (conclusion.verdict() == Verdict.UNKNOWN) {
        assertTrue(
            conclusion.undecidedBy().stream().anyMatch(origin -> origin.name().contains(part)),
            () -> "\"" + part + "\" expected, but: " + conclusion.undecidedBy());
      }
    }
  }

  private static void checkDiagnostics(ExpectedCase one, Report report) {
    for (Mark mark : one.marks().stream().filter(m -> m.word().equals("diagnostic")).toList()) {
      assertTrue(
          report.diagnostics().stream()
              .filter(diagnostic -> diagnostic.summary().equals(mark.about().orElseThrow()))
              .flatMap(diagnostic -> diagnostic.subject().stream())
              .anyMatch(range -> mark.covers(inCase(one, range), line(range))),
          () -> mark + " expected, but: " + report.diagnostics());
    }
  }

  private static void checkChain(ExpectedCase one, ExpectedRun run, List<Conclusion> conclusions) {
    List<SourceRange> places =
        conclusions.stream()
            .flatMap(
                conclusion ->
                    conclusion.candidates().stream()
                        .flatMap(candidate -> candidate.outcomes().stream())
                        .flatMap(
                            outcome -> Chain.of(outcome.decidedBy(), conclusion.rule()).stream()))
            .flatMap(link -> link.range().stream())
            .toList();
    for (Mark mark : one.marks("chain", run.verdict())) {
      assertTrue(
          places.stream().anyMatch(range -> mark.covers(inCase(one, range), line(range))),
          () -> mark + " expected, but: " + places);
    }
  }

  private static void checkLines(ExpectedCase one, Conclusion conclusion) {
    String word = conclusion.verdict().word();
    switch (conclusion.verdict()) {
      case PASS ->
          conclusion
              .witness()
              .ifPresent(
                  witness ->
                      assertMarked(one, "witness", "", Optional.of(witness.instance().header())));
      case FAIL -> lines(one, conclusion, word, Truth.FALSE);
      case UNKNOWN -> lines(one, conclusion, word, Truth.UNKNOWN);
      case NOT_APPLICABLE -> {}
    }
  }

  private static void lines(ExpectedCase one, Conclusion conclusion, String word, Truth truth) {
    Rule rule = conclusion.rule();
    if (conclusion.candidates().isEmpty() && !one.marks(word, "account").isEmpty()) {
      // Of an unknown, what would decide it; if that is written nowhere, the account.
      Optional<SourceRange> origin =
          conclusion.undecidedBy().stream().flatMap(o -> o.range().stream()).findFirst();
      assertMarked(one, word, "account", origin.or(conclusion::place));
    }
    for (Candidate candidate : conclusion.candidates()) {
      if (candidate.truth() != truth) {
        continue;
      }
      if (candidate.refused().isPresent()) {
        Derivation decidedBy = candidate.refused().get().decidedBy();
        assertMarked(one, word, "", Chain.place(decidedBy, rule));
        continue;
      }
      for (Outcome outcome : candidate.outcomes()) {
        if (outcome.truth() == truth) {
          assertMarked(
              one, word, outcome.requirement().name(), Chain.place(outcome.decidedBy(), rule));
        }
      }
    }
  }

  /**
   * @param about the requirement; empty for any
   */
  private static void assertMarked(
      ExpectedCase one, String word, String about, Optional<SourceRange> range) {
    Predicate<Mark> wanted =
        mark ->
            mark.word().equals(word)
                && (about.isEmpty() || mark.about().filter(about::equals).isPresent());
    List<Mark> marks = one.marks().stream().filter(wanted).toList();
    assertTrue(
        range.isPresent()
            && marks.stream()
                .anyMatch(mark -> mark.covers(inCase(one, range.get()), line(range.get()))),
        () -> word + " " + about + " expected at one of " + marks + ", but: " + range);
  }

  private static String inCase(ExpectedCase one, SourceRange range) {
    return one.folder().relativize(Path.of(range.file().path())).toString().replace('\\', '/');
  }

  private static int line(SourceRange range) {
    return range.startPosition().line();
  }

  private static Verdict worst(List<Conclusion> conclusions) {
    List<Verdict> verdicts = conclusions.stream().map(Conclusion::verdict).toList();
    return Stream.of(Verdict.FAIL, Verdict.UNKNOWN, Verdict.PASS)
        .filter(verdicts::contains)
        .findFirst()
        .orElse(Verdict.NOT_APPLICABLE);
  }
}
