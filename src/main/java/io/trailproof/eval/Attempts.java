package io.trailproof.eval;

import io.trailproof.source.Diagnostic;
import io.trailproof.source.Diagnostics;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.Traversal;
import io.trailproof.value.Derivation;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
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
        return value.isWhollyKnown()
            ? result(value, call)
            : undecided(value, isSafe(argument, frame), call);
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
    return value.isWhollyKnown()
        ? Value.TRUE.derived(Outcome.derivation(call.range(), List.of(value)))
        : Outcome.unknown(Type.BOOL, call.range(), List.of(value)).withoutMarks();
  }

  private static Value result(Value value, Expression.FunctionCall call) {
    return value.derived(Derivation.at(call.range(), List.of(value.derivation())));
  }

  /** Whether an expression that is no error now is none either once unknowns are known. */
  private static boolean isSafe(Expression argument, Frame frame) {
    if (!(argument instanceof Expression.ScopeTraversal(Traversal traversal))) {
      return false;
    }
    Frame silent = frame.reportingTo(new Diagnostics());
    Scope.Resolution found = silent.scope().resolve(traversal, silent.diagnostics());
    if (!found.certain()) {
      return false;
    }
    Value value = found.value();
    for (int i = found.steps(); i < traversal.steps().size(); i++) {
      if (value.isUnknown()) {
        return false;
      }
      value = Access.steps(value, traversal.steps().subList(i, i + 1), silent);
    }
    return true;
  }

  private static Value undecided(Value value, boolean safe, Expression.FunctionCall call) {
    return safe && value.isUnknown()
        ? new Value(Type.DYNAMIC, value.content(), value.marks(), value.derivation())
            .derived(Outcome.derivation(call.range(), List.of(value)))
        : Outcome.unknown(Type.DYNAMIC, call.range(), List.of(value)).mark(value.deepMarks());
  }

  private static Value failed(Expression.FunctionCall call, String reason, Frame frame) {
    return Outcome.error(
        frame,
        "Error in function call",
        "Call to function \"" + call.name() + "\" failed: " + reason + ".",
        call.range());
  }
}
