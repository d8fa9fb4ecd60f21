package io.trailproof.eval;

import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;
import io.trailproof.value.Conversion;
import io.trailproof.value.Derivation;
import io.trailproof.value.Mark;
import io.trailproof.value.Type;
import io.trailproof.value.Unification;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code condition ? then : otherwise}.
 *
 * <p>Both arms are evaluated and brought to one type; errors in the arm that is not taken do not
 * count. With an unknown condition the result is unknown, because of the condition and of whatever
 * is unknown in either arm, and is known to be what both arms have in common.
 */
final class Conditionals {
  private final Evaluator evaluator;

  Conditionals(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** A value, and what was wrong on the way to it. */
  record Arm(Value value, Diagnostics errors, SourceRange range) {}

  Value evaluate(Expression.Conditional conditional, Frame frame) {
    Arm then = arm(conditional.then(), frame);
    Arm otherwise = arm(conditional.otherwise(), frame);
    Value condition = evaluator.evaluate(conditional.condition(), frame);
    return choose(
        condition, conditional.condition().range(), then, otherwise, conditional.range(), frame);
  }

  private Arm arm(Expression expression, Frame frame) {
    Diagnostics errors = new Diagnostics();
    Value value = evaluator.evaluate(expression, frame.reportingTo(errors));
    return new Arm(value, errors, expression.range());
  }

  /** The same choice for the {@code if} of a template, whose arms are strings. */
  Value choose(
      Value condition,
      SourceRange conditionRange,
      Arm then,
      Arm otherwise,
      SourceRange range,
      Frame frame) {
    Optional<Type> type = Unification.ofArms(then.value(), otherwise.value());
    if (type.isEmpty()) {
      return Outcome.error(
          frame,
          "Inconsistent conditional result types",
          "The true and false result expressions must have consistent types. "
              + Mismatch.of(then.value().type(), otherwise.value().type())
              + ".",
          range);
    }
    if (condition.isNull()) {
      return Outcome.error(
          frame,
          "Null condition",
          "The condition value is null. Conditions must either be true or false.",
          conditionRange);
    }
    Set<Mark> marks = Outcome.marks(List.of(condition, then.value(), otherwise.value()));
    if (condition.isUnknown()) {
      return either(condition, then.value(), otherwise.value(), type.get(), range)
          .mark(marks)
          .derived(derivation(condition, conditionRange, then.value(), otherwise.value(), range));
    }
    return switch (Conversion.convert(condition, Type.BOOL)) {
      case Conversion.Failed f ->
          Outcome.error(
              frame,
              "Incorrect condition type",
              "The condition expression must be of type bool.",
              conditionRange);
      case Conversion.Converted(Value truth) -> {
        Arm taken = truth.isTrue() ? then : otherwise;
        frame.diagnostics().addAll(taken.errors().toList());
        Value value = converted(taken, type.get(), truth.isTrue(), frame);
        yield value
            .mark(marks)
            .derived(
                Derivation.at(
                    range, List.of(value.derivation(), condition(condition, conditionRange))));
      }
    };
  }

  private static Value converted(Arm taken, Type type, boolean truth, Frame frame) {
    return switch (Conversion.convert(taken.value(), type)) {
      case Conversion.Converted(Value value) -> value;
      case Conversion.Failed(String reason) ->
          Outcome.error(
              frame,
              "Inconsistent conditional result types",
              "The " + truth + " result value has the wrong type: " + reason + ".",
              taken.range());
    };
  }

  private static Value either(
      Value condition, Value then, Value otherwise, Type type, SourceRange range) {
    if (then.isNull() && otherwise.isNull()) {
      return Value.nullOf(type);
    }
    return Outcome.refined(
        Outcome.unknown(type, range, List.of(condition, then, otherwise)),
        CommonGround.of(then, otherwise));
  }

  private static Derivation derivation(
      Value condition, SourceRange conditionRange, Value then, Value otherwise, SourceRange range) {
    return Derivation.at(
        range,
        List.of(condition(condition, conditionRange), then.derivation(), otherwise.derivation()));
  }

  private static Derivation condition(Value condition, SourceRange range) {
    return new Derivation(
        Derivation.Step.CONDITION, "", Optional.of(range), List.of(condition.derivation()));
  }
}
