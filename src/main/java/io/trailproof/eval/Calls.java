package io.trailproof.eval;

import io.trailproof.function.Call;
import io.trailproof.function.Function;
import io.trailproof.function.FunctionException;
import io.trailproof.function.FunctionTable;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.NearName;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;
import io.trailproof.value.Derivation;
import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code name(a, b)}.
 *
 * <p>What a function does with null, unknown and marked arguments is {@link Call}'s business. Here
 * are the arguments: spread out by {@code ...}, and unevaluated for {@code try} and {@code can}.
 */
final class Calls {
  private static final String CORE = "core::";
  private static final String PROVIDER = "provider::";

  private final Evaluator evaluator;
  private final FunctionTable functions;
  private final Limits limits;
  private final Attempts attempts;

  Calls(Evaluator evaluator, FunctionTable functions, Limits limits) {
    this.evaluator = evaluator;
    this.functions = functions;
    this.limits = limits;
    this.attempts = new Attempts(evaluator);
  }

  Value evaluate(Expression.FunctionCall call, Frame frame) {
    Optional<Function> function = functions.find(call.name());
    if (function.isPresent()) {
      return evaluate(function.get(), call, frame);
    }
    if (functions.names().isEmpty()) {
      return Outcome.error(
          frame,
          "Function calls not allowed",
          "Functions may not be called here.",
          call.nameRange());
    }
    String name = call.name().startsWith(CORE) ? call.name().substring(CORE.length()) : call.name();
    return switch (name) {
      case "try" -> attempts.first(call, frame);
      case "can" -> attempts.can(call, frame);
      default -> name.startsWith(PROVIDER) ? ofProvider(call, frame) : noFunction(call, frame);
    };
  }

  private Value evaluate(Function function, Expression.FunctionCall call, Frame frame) {
    if (function.name().equals("templatestring") && isWrittenHere(call)) {
      return Outcome.error(
          frame,
          "Invalid function argument",
          "Invalid value for \"template\" parameter: invalid template expression: templatestring is"
              + " only for rendering templates retrieved dynamically from elsewhere, and so does"
              + " not support providing a literal template; consider using a template string"
              + " expression instead.",
          call.arguments().getFirst().range());
    }
    Diagnostics wrong = new Diagnostics();
    List<Value> arguments = new ArrayList<>();
    Optional<Value> instead = arguments(call, frame.reportingTo(wrong), arguments);
    frame.diagnostics().addAll(wrong.toList());
    if (instead.isPresent()) {
      return instead.get();
    }
    try {
      Value result = limits.reported(Call.of(function, arguments), arguments, call.range());
      return result.derived(derivation(result, call.range()));
    } catch (FunctionException refused) {
      // With an argument that is wrong already, what the function says of it only confuses.
      if (wrong.hasErrors()) {
        return Outcome.unknown(Type.DYNAMIC, call.range(), arguments);
      }
      return Outcome.error(
          frame, refused.summary(), refused.detail(call.name(), function), subject(refused, call));
    }
  }

  /** What a function took from an argument has its place already; the call comes on top of it. */
  private static Derivation derivation(Value result, SourceRange range) {
    Derivation from = result.derivation();
    return Derivation.at(range, from.range().isPresent() ? List.of(from) : from.inputs());
  }

  private static SourceRange subject(FunctionException refused, Expression.FunctionCall call) {
    int last = call.arguments().size() - 1;
    return refused.argument().isPresent() && last >= 0
        ? call.arguments().get(Math.min(refused.argument().getAsInt(), last)).range()
        : call.range();
  }

  /** Evaluates the arguments into the list; returns the result if they alone decide it. */
  private Optional<Value> arguments(
      Expression.FunctionCall call, Frame frame, List<Value> arguments) {
    List<Expression> given = call.arguments();
    int single = call.expandLast() ? given.size() - 1 : given.size();
    arguments.addAll(evaluator.evaluateAll(given.subList(0, single), frame));
    if (!call.expandLast()) {
      return Optional.empty();
    }
    Expression last = given.getLast();
    Value spread = evaluator.evaluate(last, frame);
    boolean sequence =
        switch (spread.type()) {
          case Type.ListOf l -> true;
          case Type.SetOf s -> true;
          case Type.TupleOf t -> true;
          case Type.Dynamic d -> true;
          case Type.MapOf m -> false;
          case Type.ObjectOf o -> false;
          case Type.Primitive p -> false;
        };
    if (!sequence || spread.isNull()) {
      return Optional.of(
          Outcome.error(
              frame,
              "Invalid expanding argument value",
              "The expanding argument (indicated by ...) must "
                  + (sequence ? "not be null." : "be of a tuple, list, or set type."),
              last.range()));
    }
    arguments.add(spread);
    if (spread.isUnknown() || Loops.mayShrink(spread)) {
      return Optional.of(Outcome.unknown(Type.DYNAMIC, call.range(), arguments));
    }
    arguments.removeLast();
    spread.elements().forEach(element -> arguments.add(element.mark(spread.marks())));
    return Optional.empty();
  }

  /** A template in quotes, which can be written as it is. */
  private static boolean isWrittenHere(Expression.FunctionCall call) {
    return !call.arguments().isEmpty()
        && call.arguments().getFirst() instanceof Expression.Template;
  }

  /** Providers are not run, so what their functions give is not known. */
  private Value ofProvider(Expression.FunctionCall call, Frame frame) {
    String local = call.name().substring(PROVIDER.length()).replaceFirst("::.*", "");
    if (!frame.scope().requires(local)) {
      return Outcome.error(
          frame,
          "Unknown provider function",
          "There is no function named \""
              + call.name()
              + "\". Ensure that provider name \""
              + local
              + "\" is declared in this module's required_providers block, and that this provider"
              + " offers a function named \""
              + call.name().replaceFirst(".*::", "")
              + "\".",
          call.nameRange());
    }
    List<Value> arguments = evaluator.evaluateAll(call.arguments(), frame);
    Value unknown =
        Value.unknown(
            Type.DYNAMIC, Origin.of(Origin.Kind.FUNCTION, call.name() + "()", call.nameRange()));
    return Outcome.made(unknown, call.range(), arguments);
  }

  private Value noFunction(Expression.FunctionCall call, Frame frame) {
    return Outcome.error(
        frame,
        "Call to unknown function",
        "There is no function named \""
            + call.name()
            + "\"."
            + NearName.question(call.name(), functions.names()),
        call.nameRange());
  }
}
