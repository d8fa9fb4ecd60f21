package io.trailproof.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.eval.Evaluator;
import io.trailproof.parse.HclParser;
import io.trailproof.provider.ProviderSchema;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a rule author is told: errors in a rule are as clear as errors in Terraform code. */
final class RuleReaderTest {
  private static final HclParser PARSER = new HclParser(Budgets.DEFAULT);
  private static final RuleReader READER =
      new RuleReader(
          PARSER,
          Evaluator.ofConstants(Budgets.DEFAULT),
          new RuleNames(ProviderSchema.aws(PARSER)));

  private static final String GOOD =
      """
      rule "trail-without-validation" {
        stage    = "protected"
        severity = "low"
        text "en" {
          title = "A trail does not validate its files"
        }
        every "aws_cloudtrail" "trail" {
          require "validated" {
            that = trail.enable_log_file_validation
          }
        }
      }
      """;

  @Test
  void aRuleNeedsLittle() {
    Diagnostics diagnostics = new Diagnostics();
    List<Rule> rules = READER.read(SourceFile.of("rule.hcl", GOOD), diagnostics);
    assertEquals(List.of(), diagnostics.toList());
    assertEquals("trail-without-validation", rules.getFirst().id());
    assertEquals(Severity.LOW, rules.getFirst().severity());
  }

  @Test
  void anAttributeThatTheProviderDoesNotHaveIsNamedWithTheNearestOne() {
    assertWrong(
        "trail.enable_log_file_validation",
        "trail.enable_log_file_validaton",
        "Unknown attribute",
        "Did you mean \"enable_log_file_validation\"?",
        "enable_log_file_validaton");
  }

  @Test
  void aResourceTypeThatIsNotKnownIsNamedWithTheNearestOne() {
    assertWrong(
        "every \"aws_cloudtrail\"",
        "every \"aws_cloudtrial\"",
        "Unknown resource type",
        "Did you mean \"aws_cloudtrail\"?",
        "\"aws_cloudtrial\"");
  }

  @Test
  void aListOfATypeThatIsNotKnownIsWrongToo() {
    assertWrong(
        "trail.enable_log_file_validation",
        "anytrue([for b in all.aws_s3_buckets : true])",
        "Unknown resource type",
        "Did you mean \"aws_s3_bucket\"?",
        "aws_s3_buckets");
  }

  @Test
  void aNameThatNothingHasIsWrong() {
    assertWrong(
        "trail.enable_log_file_validation",
        "trial.enable_log_file_validation",
        "Unknown name",
        "Did you mean \"trail\"?",
        "trial");
  }

  @Test
  void aMisspelledArgumentIsNamedWithTheNearestOne() {
    assertWrong(
        "severity", "sevrity", "Unsupported argument", "Did you mean \"severity\"?", "sevrity");
  }

  @Test
  void aSeverityIsOneOfFour() {
    assertWrong("\"low\"", "\"lo\"", "Unknown severity", "Did you mean \"low\"?", "\"lo\"");
  }

  @Test
  void aRuleWithoutAnythingToRequireIsWrong() {
    assertWrong(
        "require", "requires", "Unsupported block", "Did you mean \"require\"?", "requires");
  }

  @Test
  void aRuleAsksOneQuestion() {
    List<Diagnostic> diagnostics = read(GOOD.replace("every ", "each "));
    assertTrue(
        diagnostics.stream().anyMatch(d -> d.summary().equals("Wrong number of quantifiers")));
  }

  @Test
  void aFileThatCannotBeParsedGivesNoRule() {
    Diagnostics diagnostics = new Diagnostics();
    assertEquals(List.of(), READER.read(SourceFile.of("rule.hcl", GOOD + "rule {"), diagnostics));
    assertTrue(diagnostics.hasErrors());
  }

  // The rule set as a whole.

  private static final List<Rule> PACK = RulePack.builtIn(READER);

  /** So that "skip no-compliant-trail" reads right: an id names the offence, not the advice. */
  private static final Pattern ADVICE = Pattern.compile("^(use|avoid|do-not|prefer|enable)-.*");

  @Test
  void idsNameTheOffence() {
    for (Rule rule : PACK) {
      assertTrue(!ADVICE.matcher(rule.id()).matches(), rule.id());
      assertEquals("rules/" + rule.id() + ".hcl", rule.file().path());
    }
  }

  @Test
  void theTwoLanguagesSayTheSameThings() {
    for (Rule rule : PACK) {
      assertEquals(Set.of("en", "ja"), new TreeSet<>(rule.texts().keySet()), rule.id());
      for (Requirement requirement : rule.quantifier().requirements()) {
        assertEquals(Set.of("en", "ja"), requirement.says().keySet(), requirement.name());
        assertEquals(Set.of("en", "ja"), requirement.otherwise().keySet(), requirement.name());
      }
      for (Quantifier.Refusal refusal : rule.quantifier().refusals()) {
        assertEquals(Set.of("en", "ja"), refusal.says().keySet(), refusal.name());
      }
    }
  }

  @Test
  void everyRuleShowsAPassAFailureAndAnUnknown() {
    for (Rule rule : PACK) {
      Set<Verdict> shown = new TreeSet<>();
      rule.examples().forEach(example -> shown.add(example.verdict()));
      assertTrue(shown.containsAll(Set.of(Verdict.PASS, Verdict.FAIL, Verdict.UNKNOWN)), rule.id());
    }
  }

  private static void assertWrong(
      String good, String bad, String summary, String detail, String subject) {
    List<Diagnostic> diagnostics = read(GOOD.replace(good, bad));
    Diagnostic first =
        diagnostics.stream().filter(d -> d.summary().equals(summary)).findFirst().orElseThrow();
    assertTrue(first.detail().endsWith(detail), first.detail());
    assertEquals(subject, first.subject().orElseThrow().text().replaceFirst("^\\.", ""));
  }

  private static List<Diagnostic> read(String text) {
    Diagnostics diagnostics = new Diagnostics();
    assertEquals(List.of(), READER.read(SourceFile.of("rule.hcl", text), diagnostics));
    return diagnostics.toList();
  }
}
