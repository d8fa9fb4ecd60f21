package io.trailproof.eval;

import io.trailproof.source.Diagnostic;
import io.trailproof.source.Diagnostics;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.Traversal;
import io.trailproof.value.Derivation;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code try(a, b)} and {@code can(a)}, which take expressions and live on their errors.
 *
 * <p>An argument that is not wholly known could still turn out to be an error, so with it the
 * result is unknown. A path through known values to an unknown one cannot: then the result is that
 * same unknown.
 */
final class Attempts {
  private final Evaluator evaluator;

  Attempts(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Value first(Expression.FunctionCall call, Frame frame) {
    if (call.arguments().isEmpty()) {
      return failed(call, "at least one argument is required", frame);
    }
    Diagnostics all = new Diagnostics();
    for (Expression argument : call.arguments()) {
      Diagnostics errors = new Diagnostics();
      Value value = evaluator.evaluate(argument, frame.reportingTo(errors));
      if (!errors.hasErrors()) {
        return result(value, argument, call, frame);
      }
      all.addAll(errors.toList());
    }
    return failed(
        call,
        "no expression succeeded:\n"
            + all.toList().stream()
                .filter(Diagnostic::isError)
                .map(error -> "- " + error.summary() + "\n  " + error.detail())
                .collect(Collectors.joining("\n"))
            + "\n\nAt least one expression must produce a successful result",
        frame);
  }

  Value can(Expression.FunctionCall call, Frame frame) {
    if (call.arguments().size() != 1) {
      return Outcome.error(
          frame,
          call.arguments().isEmpty()
              ? "Not enough function arguments"
              : "Too many function arguments",
          "Function \"can\" expects"
              + (call.arguments().isEmpty()
                  ? " 1 argument(s). Missing value for \"expression\"."
                  : " only 1 argument(s)."),
          call.range());
    }
    Diagnostics errors = new Diagnostics();
    Value value = evaluator.evaluate(call.arguments().getFirst(), frame.reportingTo(errors));
    if (errors.hasErrors()) {
      return Value.FALSE.at(call.range());
    }
    List<Value> unsettled = unsettled(value, call.arguments().getFirst(), frame);
    return unsettled.isEmpty()
        ? Value.TRUE.derived(Outcome.derivation(call.range(), List.of(value)))
        : Outcome.unknown(Type.BOOL, call.range(), unsettled).withoutMarks();
  }

  private static Value result(
      Value value, Expression argument, Expression.FunctionCall call, Frame frame) {
    if (value.isUnknown() && isSafe(argument, value, frame)) {
      return new Value(Type.DYNAMIC, value.content(), value.marks(), value.derivation())
          .derived(Outcome.derivation(call.range(), List.of(value)));
    }
    List<Value> unsettled = unsettled(value, argument, frame);
    return unsettled.isEmpty()
        ? value.derived(Derivation.at(call.range(), List.of(value.derivation())))
        : Outcome.unknown(Type.DYNAMIC, call.range(), unsettled).mark(value.deepMarks());
  }

  /** The unknown values that an expression depends on, each of which may yet make it an error. */
  private static List<Value> unsettled(Value result, Expression argument, Frame frame) {
    if (!result.isWhollyKnown()) {
      return List.of(result);
    }
    List<Value> unsettled = new ArrayList<>();
    for (Traversal reference : References.of(argument)) {
      Value value = settledPart(reference, frame);
      if (!value.isWhollyKnown()) {
        unsettled.add(value);
      }
    }
    return unsettled;
  }

  /** What a path leads to; the first unknown on the way, if one lies on the way. */
  private static Value settledPart(Traversal path, Frame frame) {
    Frame silent = frame.reportingTo(new Diagnostics());
    Scope.Resolution found = silent.scope().resolve(path, silent.diagnostics());
    Value value = found.value();
    for (int i = found.steps(); i < path.steps().size() && value.isKnown(); i++) {
      value = Access.steps(value, path.steps().subList(i, i + 1), silent);
    }
    return value;
  }

  /**
   * Whether an expression is a path through known values to a value that may be unknown, and what
   * it starts from is surely there.
   */
  private static boolean isSafe(Expression argument, Value result, Frame frame) {
    return argument instanceof Expression.ScopeTraversal(Traversal path)
        && frame.scope().resolve(path, new Diagnostics()).certain()
        && settledPart(path, frame).equals(result);
  }

  private static Value failed(Expression.FunctionCall call, String reason, Frame frame) {
    return Outcome.error(
        frame,
        "Error in function call",
        "Call to function \"" + call.name() + "\" failed: " + reason + ".",
        call.range());
  }
}
