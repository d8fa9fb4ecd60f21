package io.trailproof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trailproof.eval.Evaluator;
import io.trailproof.parse.HclParser;
import io.trailproof.provider.ProviderSchema;
import io.trailproof.report.Report;
import io.trailproof.report.Style;
import io.trailproof.report.TextReport;
import io.trailproof.rule.Rule;
import io.trailproof.rule.RuleNames;
import io.trailproof.rule.RulePack;
import io.trailproof.rule.RuleReader;
import io.trailproof.source.Budgets;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The examples in a rule are its documentation, so they must be true. */
final class RuleExamplesTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyExampleHasItsVerdict() {
    HclParser parser = new HclParser(Budgets.DEFAULT);
    RuleReader reader =
        new RuleReader(
            parser,
            Evaluator.ofConstants(Budgets.DEFAULT),
            new RuleNames(ProviderSchema.aws(parser)));
    return RulePack.builtIn(reader).stream()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                rule.id() + ": " + example.name(), () -> check(rule, example))));
  }

  private void check(Rule rule, Rule.Example example) throws Exception {
    Path root = Files.createTempDirectory(folder, "example");
    Files.writeString(root.resolve("main.tf"), example.terraform());
    Report report =
        new Analyzer(AnalysisOptions.of(List.of("."), root)).analyze(InputStream.nullInputStream());
    assertEquals(
        example.verdict(),
        report.conclusions().stream()
            .filter(conclusion -> conclusion.rule().id().equals(rule.id()))
            .findFirst()
            .orElseThrow()
            .verdict(),
        () -> TextReport.of(report, Style.PLAIN, "en"));
  }
}
