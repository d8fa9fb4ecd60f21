package io.trailproof.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.trailproof.function.FileAccess;
import io.trailproof.parse.HclParser;
import io.trailproof.parse.ParsedExpression;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceFile;
import io.trailproof.value.Mark;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for all expressions, whatever the variables are. */
final class SoundnessTest {
  private static final HclParser PARSER = new HclParser(Budgets.DEFAULT);
  private static final Evaluator TERRAFORM = evaluator(EqualityMode.TERRAFORM);
  private static final Evaluator IDENTITY = evaluator(EqualityMode.IDENTITY);
  private static final SmallModule MODULE =
      SmallModule.of(
          PARSER
              .parseFile(
                  SourceFile.of(
                      "main.tf",
                      """
                      variable "s" { type = string }
                      variable "n" { type = number }
                      variable "b" { type = bool }
                      variable "l" { type = list(string) }
                      variable "m" { type = map(string) }
                      """))
              .body(),
          Evaluator.ofConstants(Budgets.DEFAULT));

  private static Evaluator evaluator(EqualityMode mode) {
    return Evaluator.ofTerraform(FileAccess.none(), mode, Budgets.DEFAULT);
  }

  /** A value, or none if there was an error. */
  private static Optional<Value> value(String expression, Scope scope, EqualityMode mode) {
    ParsedExpression parsed = PARSER.parseExpression(SourceFile.of("expression", expression));
    assertEquals(List.of(), parsed.diagnostics(), expression);
    Diagnostics diagnostics = new Diagnostics();
    Value value =
        (mode == EqualityMode.TERRAFORM ? TERRAFORM : IDENTITY)
            .evaluate(parsed.expression(), scope, diagnostics);
    return diagnostics.hasErrors() ? Optional.empty() : Optional.of(value);
  }

  private static SmallModule with(Map<String, Value> values) {
    SmallModule module = MODULE;
    for (Map.Entry<String, Value> each : values.entrySet()) {
      module = module.with(each.getKey(), each.getValue());
    }
    return module;
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void whatIsKnownOfAnUnknownResultHoldsOnceItIsKnown(
      @ForAll("expressions") String expression,
      @ForAll("values") Map<String, Value> values,
      @ForAll EqualityMode mode) {
    Optional<Value> vague = value(expression, MODULE, mode);
    Optional<Value> exact = value(expression, with(values), mode);
    // What is an error for some values is refused by Terraform, so nobody runs it.
    if (vague.isPresent() && exact.isPresent()) {
      assertEquals(
          Optional.empty(),
          Within.contradiction(vague.get(), exact.get()),
          () -> expression + " with " + values);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aResultThatDependsOnASecretIsSecret(
      @ForAll("expressions") String expression,
      @ForAll("values") Map<String, Value> values,
      @ForAll("values") Map<String, Value> others) {
    String secret = "s";
    // How many elements a splat has shows whether its source is null.
    Assume.that(!values.get(secret).isNull() && !others.get(secret).isNull());
    Map<String, Value> changed = new java.util.HashMap<>(values);
    changed.put(secret, others.get(secret));
    Map<String, Value> marked = new java.util.HashMap<>(values);
    marked.put(secret, values.get(secret).mark(Set.of(Mark.SENSITIVE)));
    Optional<Value> one = value(expression, with(values), EqualityMode.TERRAFORM);
    Optional<Value> two = value(expression, with(changed), EqualityMode.TERRAFORM);
    Optional<Value> shown = value(expression, with(marked), EqualityMode.TERRAFORM);
    // The failure of an attempt is a secret that Terraform does not keep.
    if (!expression.contains("try(")
        && !expression.contains("can(")
        && one.isPresent()
        && two.isPresent()
        && shown.isPresent()
        && !one.equals(two)) {
      assertFalse(shown.get().deepMarks().isEmpty(), expression + " with " + values);
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void theSameExpressionHasTheSameValue(@ForAll("expressions") String expression) {
    assertEquals(
        value(expression, MODULE, EqualityMode.TERRAFORM),
        value(expression, MODULE, EqualityMode.TERRAFORM));
  }

  @Provide
  Arbitrary<String> expressions() {
    return RandomExpressions.any();
  }

  /** Values of all variables, null now and then. */
  @Provide
  Arbitrary<Map<String, Value>> values() {
    Arbitrary<Value> strings =
        Arbitraries.of("", "a", "app-", "b c", "x-y", "1", "e\u0301").map(Value::string);
    Arbitrary<Value> numbers = Arbitraries.of(0L, 1L, -3L, 7L).map(Value::number);
    Arbitrary<Value> lists =
        strings.list().ofMaxSize(3).map(elements -> Value.list(Type.STRING, elements));
    Arbitrary<Value> maps =
        Combinators.combine(strings, Arbitraries.of("k", "a"))
            .as((value, key) -> Value.map(Type.STRING, Map.of(key, value)));
    return Combinators.combine(
            strings.injectNull(0.1),
            numbers.injectNull(0.1),
            Arbitraries.of(Value.TRUE, Value.FALSE).injectNull(0.1),
            lists.injectNull(0.1),
            maps.injectNull(0.1))
        .as(
            (s, n, b, l, m) ->
                Map.of(
                    "s", orNull(s, Type.STRING),
                    "n", orNull(n, Type.NUMBER),
                    "b", orNull(b, Type.BOOL),
                    "l", orNull(l, Type.list(Type.STRING)),
                    "m", orNull(m, Type.map(Type.STRING))));
  }

  private static Value orNull(Value value, Type type) {
    return value == null ? Value.nullOf(type) : value;
  }
}
