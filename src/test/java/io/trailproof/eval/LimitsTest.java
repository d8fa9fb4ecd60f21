package io.trailproof.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.function.FileAccess;
import io.trailproof.parse.HclParser;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceFile;
import io.trailproof.syntax.Expression;
import io.trailproof.value.Origin;
import io.trailproof.value.Value;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too much ends in a diagnostic and an unknown, never in a crash and never in silence. */
final class LimitsTest {
  private static final long STACK = 512L << 20;

  private final Diagnostics diagnostics = new Diagnostics();

  private Evaluator evaluator(long steps, long expressionSteps) {
    Budgets given = Budgets.DEFAULT;
    Budgets small =
        new Budgets(
            given.fileBytes(),
            given.nesting(),
            given.tokens(),
            steps,
            expressionSteps,
            50,
            1_000,
            given.blockInstances(),
            given.instances(),
            given.moduleDepth(),
            given.moduleInstances());
    return Evaluator.ofTerraform(FileAccess.none(), EqualityMode.TERRAFORM, small);
  }

  private static Expression parsed(String text) {
    return new HclParser(Budgets.DEFAULT)
        .parseExpression(SourceFile.of("main.tf", text))
        .expression();
  }

  private Value evaluate(Evaluator evaluator, String text) {
    return evaluator.evaluate(parsed(text), ConstantScope.CONSTANT, diagnostics);
  }

  private List<String> summaries() {
    return diagnostics.toList().stream().map(Diagnostic::summary).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "expressionSteps | [for a in range(40) : [for b in range(40) : a + b]]",
        "elements        | flatten([for a in range(9) : range(9)])",
        "elements        | [for a in range(60) : a]",
        "elements        | concat(range(40), range(40))",
        "stringLength    | join(\"\", [for a in range(40) : \"a string of some thirty"
            + " characters\"])",
        "stringLength    | replace(replace(\"aaaaaaaaaaaaaaaaaaaa\", \"a\", \"bbbbbbbbbbbbb\"),"
            + " \"b\", \"cccccccc\")",
        "elements        | false ? concat(range(40), range(40)) : [1]",
        "elements        | try(concat(range(40), range(40)), 1)",
      })
  void whatGoesOverABudgetIsReportedOnceByItsName(String budget, String expression) {
    Value value = evaluate(evaluator(10_000, 1_000), expression);
    assertEquals(List.of("Evaluation limit reached"), summaries());
    assertTrue(
        diagnostics.toList().getFirst().detail().contains("\"" + budget + "\""),
        diagnostics.toList().getFirst().detail());
    if (!expression.startsWith("false")) {
      assertEquals(
          List.of(budget),
          value.origins().stream()
              .filter(origin -> origin.kind() == Origin.Kind.LIMIT)
              .map(Origin::name)
              .distinct()
              .toList());
    }
  }

  @Test
  void theRunHasABudgetOfItsOwn() {
    Evaluator evaluator = evaluator(100, 80);
    for (int i = 0; i < 12; i++) {
      evaluate(evaluator, "[1, 2, 3, 4, 5, 6, 7, 8]");
    }
    assertEquals(List.of("Evaluation limit reached"), summaries().stream().distinct().toList());
    assertTrue(evaluate(evaluator, "1").isUnknown());
  }

  @Test
  void anExpressionThatAnotherOneAsksForDoesNotUseUpItsSteps() {
    Evaluator evaluator = evaluator(10_000, 20);
    Expression local = parsed("[1, 2, 3, 4, 5, 6, 7, 8]");
    Scope scope =
        (path, errors) ->
            new Scope.Resolution(evaluator.evaluate(local, ConstantScope.CONSTANT, errors), 0);
    Value value = evaluator.evaluate(parsed("[a, b, c, d, e]"), scope, diagnostics);
    assertEquals(List.of(), summaries());
    assertTrue(value.isWhollyKnown());
  }

  /** Terraform takes these chains, so people who generate configuration write them. */
  @ParameterizedTest
  @ValueSource(strings = {"1 + ", "true ? 1 : ", "- ", "[1]...", "x[0]"})
  void longChainsAreNoProblem(String link) throws Exception {
    int length = 50_000;
    String text =
        switch (link) {
          case "[1]..." -> "[0]" + "[*]".repeat(300);
          case "x[0]" -> "[".repeat(500) + "1" + "]".repeat(500) + "[0]".repeat(500);
          default -> link.repeat(length) + "1";
        };
    Evaluator evaluator =
        Evaluator.ofTerraform(FileAccess.none(), EqualityMode.TERRAFORM, Budgets.DEFAULT);
    FutureTask<Value> task = new FutureTask<>(() -> evaluate(evaluator, text));
    new Thread(null, task, "deep", STACK).start();
    Value value = task.get();
    assertEquals(List.of(), summaries());
    assertTrue(value.isWhollyKnown());
  }
}
