package io.trailproof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.report.Report;
import io.trailproof.report.Style;
import io.trailproof.report.TextReport;
import io.trailproof.rule.Quantifier;
import io.trailproof.rule.Requirement;
import io.trailproof.rule.Rule;
import io.trailproof.rule.Verdict;
import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.Traversal;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A mistake of ours in one rule does not take the other rules' answers with it. */
final class MistakesTest {

  @Test
  void aRuleThatBreaksDownIsUnknownAndTheOthersHold() throws UnusableInput {
    AnalysisOptions options = AnalysisOptions.of(List.of("testdata/origin"), Path.of(""));
    List<Rule> rules = Analyzer.rules();
    Rule broken = broken(rules.getFirst());
    Report report =
        new Analyzer(options, List.of(broken, rules.get(1), rules.get(2)))
            .analyze(InputStream.nullInputStream());
    assertEquals(
        List.of(Verdict.UNKNOWN, Verdict.PASS, Verdict.PASS),
        report.conclusions().stream().map(c -> c.verdict()).toList());
    assertEquals(
        "the rule no-compliant-trail ended with an internal error",
        report.conclusions().getFirst().undecidedBy().first().name());
    assertEquals("the rule no-compliant-trail", report.mistakes().getFirst().where());
    assertFalse(report.isComplete());
    String text = TextReport.of(report, Style.PLAIN, "en");
    assertTrue(text.startsWith("internal error: the rule no-compliant-trail"), text);
  }

  /** The rule with a requirement that names something that no rule can name. */
  private static Rule broken(Rule rule) {
    SourceRange range = SourceFile.of("rules/broken.hcl", "nonsense").whole();
    Expression nonsense =
        new Expression.ScopeTraversal(new Traversal("nonsense", range, List.of()));
    Requirement requirement =
        new Requirement(
            "nonsense", nonsense, Map.of(), Map.of(), Optional.empty(), Optional.empty());
    Quantifier old = rule.quantifier();
    Quantifier quantifier =
        new Quantifier(
            old.kind(),
            old.resourceType(),
            old.variable(),
            Optional.empty(),
            Map.of(),
            List.of(),
            List.of(requirement));
    return new Rule(
        rule.id(),
        rule.stage(),
        rule.severity(),
        rule.controls(),
        rule.texts(),
        quantifier,
        rule.remedies(),
        rule.examples(),
        rule.file());
  }
}
