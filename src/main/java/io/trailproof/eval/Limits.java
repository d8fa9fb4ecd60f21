package io.trailproof.eval;

import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.value.Content;
import io.trailproof.value.Derivation;
import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What evaluation may still use up: steps of the run and of the expression at hand, elements of a
 * collection, characters of a string.
 *
 * <p>What went over a budget is unknown because of that budget. It is reported once an expression,
 * when the expression is done: an arm of a conditional that is not taken loses its errors, but not
 * this one.
 */
final class Limits {
  private final Budgets budgets;
  private long runSteps;
  private long expressionSteps;
  private SortedMap<String, String> exceeded = new TreeMap<>();

  Limits(Budgets budgets) {
    this.budgets = budgets;
  }

  /** What an expression has used, kept while one that it depends on is evaluated. */
  record Outer(long expressionSteps, SortedMap<String, String> exceeded) {}

  Outer begin() {
    Outer outer = new Outer(expressionSteps, exceeded);
    expressionSteps = 0;
    exceeded = new TreeMap<>();
    return outer;
  }

  void end(Outer outer, SourceRange expression, Diagnostics diagnostics) {
    exceeded.forEach(
        (budget, detail) -> diagnostics.error("Evaluation limit reached", detail, expression));
    expressionSteps = outer.expressionSteps();
    exceeded = outer.exceeded();
  }

  /** Takes a step; false if there is none left. */
  boolean step() {
    runSteps++;
    expressionSteps++;
    return runSteps <= budgets.steps() && expressionSteps <= budgets.expressionSteps();
  }

  /** The value of an expression for which no step is left. */
  Value outOfSteps(SourceRange range) {
    return runSteps > budgets.steps()
        ? over("steps", "This run", budgets.steps() + " evaluation steps", range)
        : over(
            "expressionSteps",
            "This expression",
            budgets.expressionSteps() + " evaluation steps",
            range);
  }

  /** The value, or an unknown one if it is larger than a value may be. */
  Value checked(Value value, SourceRange range) {
    return switch (value.content()) {
      case Content.Text(String text) when text.length() > budgets.stringLength() ->
          over("stringLength", "A string", budgets.stringLength() + " characters", range);
      case Content.Elements elements when elements.elements().size() > budgets.elements() ->
          tooManyElements(range);
      case Content.Attributes map when map.attributes().size() > budgets.elements() ->
          tooManyElements(range);
      case Content.Text t -> value;
      case Content.Elements e -> value;
      case Content.Attributes a -> value;
      case Content.Num n -> value;
      case Content.Bool b -> value;
      case Content.Null n -> value;
      case Content.Unknown u -> value;
    };
  }

  /** A function's result; if the function came upon a limit of its own, that is reported, too. */
  Value reported(Value result, List<Value> arguments, SourceRange range) {
    if (!(result.content() instanceof Content.Unknown unknown)) {
      return result;
    }
    Optional<Origin> limit =
        unknown.origins().stream().filter(origin -> origin.kind() == Origin.Kind.LIMIT).findFirst();
    boolean before =
        limit.isPresent() && arguments.stream().anyMatch(a -> a.origins().contains(limit.get()));
    if (limit.isEmpty() || before) {
      return result;
    }
    String budget = limit.get().name();
    exceeded.putIfAbsent(
        budget,
        "This call goes over the budget \"" + budget + "\". What depends on it is unknown.");
    return unknown(budget, range).mark(result.marks());
  }

  /** Whether a collection that is being built has as many elements as it may have. */
  boolean isFull(int elements) {
    return elements >= budgets.elements();
  }

  Value tooManyElements(SourceRange range) {
    return over("elements", "A collection", budgets.elements() + " elements", range);
  }

  private Value over(String budget, String what, String limit, SourceRange range) {
    exceeded.putIfAbsent(
        budget,
        what
            + " takes more than "
            + limit
            + ", the budget \""
            + budget
            + "\". What depends on it is unknown.");
    return unknown(budget, range);
  }

  private static Value unknown(String budget, SourceRange range) {
    return Value.unknown(Type.DYNAMIC, Origin.of(Origin.Kind.LIMIT, budget, range))
        .derived(Derivation.at(range));
  }
}
