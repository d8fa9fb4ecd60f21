package io.trailproof;

import io.trailproof.eval.ConstantScope;
import io.trailproof.eval.Evaluator;
import io.trailproof.fix.Edit;
import io.trailproof.fix.Fix;
import io.trailproof.fix.Proposals;
import io.trailproof.report.Report;
import io.trailproof.rule.Candidate;
import io.trailproof.rule.Conclusion;
import io.trailproof.rule.Outcome;
import io.trailproof.rule.Verdict;
import io.trailproof.source.Diagnostics;
import io.trailproof.syntax.Expression;
import io.trailproof.value.Truth;
import io.trailproof.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the smallest edits that turn a failing rule into a passing one, and believes in none that
 * an analysis of the edited text does not confirm.
 */
final class FixFinder {
  /** Each try is an analysis of its own. */
  private static final int MOST_TRIES = 12;

  private final AnalysisOptions options;
  private final Proposals proposals;
  private final Reanalysis reanalysis;
  private final Evaluator constants;

  /** An analysis of the same inputs, with other texts in some of the files. */
  interface Reanalysis {
    Report of(Map<Path, String> overlay) throws UnusableInput;
  }

  FixFinder(AnalysisOptions options, Proposals proposals, Reanalysis reanalysis) {
    this.options = options;
    this.proposals = proposals;
    this.reanalysis = reanalysis;
    this.constants = Evaluator.ofConstants(options.budgets());
  }

  /** The fix of a failure that the code of its nearest miss can mend. */
  Optional<Fix> find(Conclusion conclusion) {
    if (conclusion.verdict() != Verdict.FAIL || conclusion.candidates().isEmpty()) {
      return Optional.empty();
    }
    Candidate nearest = conclusion.candidates().getFirst();
    return proposals.of(nearest.instance(), wanted(nearest)).stream()
        .limit(MOST_TRIES)
        .filter(edits -> helps(edits, conclusion))
        .findFirst()
        .map(Fix::new);
  }

  private List<Value> wanted(Candidate candidate) {
    List<Value> fixes = new ArrayList<>();
    for (Outcome outcome : candidate.outcomes()) {
      Optional<Expression> fix = outcome.requirement().fix();
      if (outcome.truth() == Truth.FALSE && fix.isPresent()) {
        fixes.add(constants.evaluate(fix.get(), ConstantScope.CONSTANT, new Diagnostics()));
      }
    }
    return fixes;
  }

  private boolean helps(List<Edit> edits, Conclusion before) {
    Map<Path, String> texts = new HashMap<>();
    List<Edit> lastFirst = edits.stream().sorted((a, b) -> b.range().compareTo(a.range())).toList();
    for (Edit edit : lastFirst) {
      Path file = real(edit.range().file().path());
      String text = texts.getOrDefault(file, edit.range().file().text());
      texts.put(file, edit.appliedTo(text));
    }
    try {
      Report after = reanalysis.of(texts);
      return after.conclusions().stream()
          .filter(c -> c.rule().id().equals(before.rule().id()))
          .filter(c -> c.account().equals(before.account()))
          .anyMatch(c -> c.verdict() == Verdict.PASS);
    } catch (UnusableInput e) {
      return false;
    }
  }

  private Path real(String name) {
    Path path = options.working().resolve(name);
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }
}
