package io.trailproof.expand;

import io.trailproof.config.Repetition;
import io.trailproof.eval.Scope;
import io.trailproof.expand.Occurrences.Shape;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;
import io.trailproof.value.BigFloat;
import io.trailproof.value.Content;
import io.trailproof.value.Conversion;
import io.trailproof.value.Derivation;
import io.trailproof.value.Mark;
import io.trailproof.value.Origin;
import io.trailproof.value.Refinement;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Evaluates {@code count} and {@code for_each}.
 *
 * <p>An unknown number between bounds gives as many certain and possible occurrences; anything else
 * that is unknown gives one that stands for all there may be.
 */
final class Repeater {
  /** More possible occurrences than this are better told as one for all. */
  private static final int MOST_POSSIBLE = 8;

  private static final String COUNT = "Invalid count argument";
  private static final String FOR_EACH = "Invalid for_each argument";

  private final ExpansionRun run;
  private final Scope scope;

  Repeater(ExpansionRun run, Scope scope) {
    this.run = run;
    this.scope = scope;
  }

  Occurrences of(Repetition repetition) {
    return switch (repetition) {
      case Repetition.Once once ->
          Occurrences.of(
              Shape.ONE, List.of(new Occurrence(InstanceKey.NONE, Map.of(), Existence.CERTAIN)));
      case Repetition.Count(Expression count) -> counted(count);
      case Repetition.ForEach(Expression collection) -> keyed(collection);
      case Repetition.Both(SourceRange range) ->
          forAll(Shape.COUNTED, origin("count and for_each", range));
    };
  }

  private Occurrences counted(Expression expression) {
    SourceRange range = expression.range();
    // A secret number is fine: no more than how many there are can be seen of it.
    Value given = run.evaluate(expression, scope).withoutMarks();
    Value number =
        switch (Conversion.convert(given, Type.NUMBER)) {
          case Conversion.Converted(Value value) -> value;
          case Conversion.Failed(String reason) ->
              refused("Incorrect value type", "Invalid expression value: " + reason + ".", range);
        };
    if (number.isNull()) {
      number =
          refused(
              COUNT, "The given \"count\" argument value is null. An integer is required.", range);
    }
    return number.content() instanceof Content.Unknown unknown
        ? uncounted(unknown, number, range)
        : counted(number, range);
  }

  private Occurrences counted(Value number, SourceRange range) {
    BigFloat count = number.number();
    String problem =
        !count.isInteger()
            ? "value must be a whole number, between -9223372036854775808 and 9223372036854775807"
            : count.signum() < 0 ? "must be greater than or equal to zero" : "";
    if (!problem.isEmpty()) {
      String detail = "The given \"count\" argument value is unsuitable: " + problem + ".";
      return forAll(Shape.COUNTED, refused(COUNT, detail, range).origins());
    }
    if (count.compareTo(BigFloat.of(run.budgets.blockInstances())) > 0) {
      return tooMany(Shape.COUNTED, count.text(), range);
    }
    int times = (int) Long.parseLong(count.text());
    return times == 0 || run.takeInstances(times)
        ? Occurrences.of(Shape.COUNTED, numbered(times, times, number.origins(), number, range))
        : overRun(Shape.COUNTED, range);
  }

  /** An unknown number: by its bounds, if it has close ones. */
  private Occurrences uncounted(Content.Unknown unknown, Value number, SourceRange range) {
    Refinement known = unknown.refinement();
    int least = known.lower().flatMap(Repeater::whole).orElse(0);
    Optional<Integer> most = known.upper().flatMap(Repeater::whole);
    if (most.isEmpty() || most.get() > MOST_POSSIBLE || !run.takeInstances(most.get())) {
      return forAll(Shape.COUNTED, unknown.origins());
    }
    return new Occurrences(
        Shape.COUNTED,
        numbered(Math.max(least, 0), most.get(), unknown.origins(), number, range),
        unknown.origins());
  }

  private static Optional<Integer> whole(Refinement.Bound bound) {
    // Rounding to the wider side: an exclusive bound is taken as an inclusive one.
    return bound
        .number()
        .toBigInteger()
        .filter(n -> n.bitLength() < 31)
        .map(BigInteger::intValueExact);
  }

  private static List<Occurrence> numbered(
      int certain, int possible, SortedSet<Origin> origins, Value count, SourceRange range) {
    List<Occurrence> all = new ArrayList<>();
    for (int i = 0; i < possible; i++) {
      Value index = iterated(Value.number(i), "count.index", range, count.derivation());
      all.add(
          new Occurrence(
              InstanceKey.of(i),
              Map.of("count", Value.object(Map.of("index", index))),
              i < certain ? Existence.CERTAIN : new Existence.Possible(origins)));
    }
    return all;
  }

  private Occurrences keyed(Expression expression) {
    SourceRange range = expression.range();
    Value given = withoutSecret(run.evaluate(expression, scope), range);
    Optional<String> problem = problem(given);
    if (problem.isPresent()) {
      String summary =
          given.type() instanceof Type.SetOf && !given.isNull()
              ? "Invalid for_each set argument"
              : FOR_EACH;
      String detail = "The given \"for_each\" argument value is unsuitable: " + problem.get() + ".";
      return forAll(Shape.KEYED, refused(summary, detail, range).origins());
    }
    if (given.isUnknown()) {
      return forAll(Shape.KEYED, given.origins());
    }
    return given.type() instanceof Type.SetOf ? ofSet(given, range) : ofMap(given, range);
  }

  private static Optional<String> problem(Value given) {
    if (given.isNull()) {
      return Optional.of(
          "the given \"for_each\" argument value is null. A map, or set of strings is allowed");
    }
    return switch (given.type()) {
      case Type.MapOf m -> Optional.empty();
      case Type.ObjectOf o -> Optional.empty();
      case Type.Dynamic d -> Optional.empty();
      case Type.SetOf(Type element) -> setProblem(given, element);
      case Type.ListOf l -> Optional.of(wrongType(given));
      case Type.TupleOf t -> Optional.of(wrongType(given));
      case Type.Primitive p -> Optional.of(wrongType(given));
    };
  }

  private static String wrongType(Value given) {
    return "the \"for_each\" argument must be a map, or set of strings, and you have provided a"
        + " value of type "
        + given.type().friendlyName();
  }

  private static Optional<String> setProblem(Value given, Type element) {
    boolean empty = given.isKnown() && given.elements().isEmpty();
    if (empty || element == Type.DYNAMIC) {
      return Optional.empty();
    }
    if (element != Type.STRING) {
      return Optional.of(
          "\"for_each\" supports maps and sets of strings, but you have provided a set containing"
              + " type "
              + element.friendlyName());
    }
    return given.knownElements().stream().anyMatch(Value::isNull)
        ? Optional.of("\"for_each\" sets must not contain null values")
        : Optional.empty();
  }

  private Occurrences ofSet(Value set, SourceRange range) {
    if (!set.isWhollyKnown()) {
      return forAll(Shape.KEYED, set.origins());
    }
    List<Occurrence> all = new ArrayList<>();
    for (Value element : set.elements()) {
      all.add(keyed(element.text(), element, set, range));
    }
    return known(all, range);
  }

  private Occurrences ofMap(Value map, SourceRange range) {
    List<Occurrence> all = new ArrayList<>();
    map.attributes().forEach((key, value) -> all.add(keyed(key, value, map, range)));
    return known(all, range);
  }

  private Occurrences known(List<Occurrence> all, SourceRange range) {
    if (all.size() > run.budgets.blockInstances()) {
      return tooMany(Shape.KEYED, String.valueOf(all.size()), range);
    }
    return all.isEmpty() || run.takeInstances(all.size())
        ? Occurrences.of(Shape.KEYED, all)
        : overRun(Shape.KEYED, range);
  }

  private static Occurrence keyed(String key, Value value, Value whole, SourceRange range) {
    Derivation from =
        value.derivation() == Derivation.NONE ? whole.derivation() : value.derivation();
    Value each =
        Value.object(
            Map.of(
                "key", iterated(Value.string(key), "each.key", range, whole.derivation()),
                "value", iterated(value, "each.value", range, from)));
    return new Occurrence(InstanceKey.of(key), Map.of("each", each), Existence.CERTAIN);
  }

  private static Value iterated(Value value, String name, SourceRange range, Derivation from) {
    return value.derived(Derivation.of(Derivation.Step.ITERATION, name, range, from));
  }

  /** One occurrence for all that there may be. */
  private static Occurrences forAll(Shape shape, SortedSet<Origin> origins) {
    return forAll(shape, origins, new Existence.Possible(origins));
  }

  private static Occurrences forAll(Shape shape, SortedSet<Origin> origins, Existence existence) {
    Map<String, Value> names =
        shape == Shape.COUNTED
            ? Map.of("count", Value.object(Map.of("index", Value.unknown(Type.NUMBER, origins))))
            : Map.of(
                "each",
                Value.object(
                    Map.of(
                        "key", Value.unknown(Type.STRING, origins),
                        "value", Value.unknown(Type.DYNAMIC, origins))));
    return new Occurrences(
        shape, List.of(new Occurrence(InstanceKey.ANY, names, existence)), origins);
  }

  private Occurrences tooMany(Shape shape, String count, SourceRange range) {
    return over(
        shape,
        "blockInstances",
        ("This block has %s instances, more than the budget \"blockInstances\""
                + " of %s. They are analysed as one that stands for all.")
            .formatted(count, run.budgets.blockInstances()),
        range);
  }

  private Occurrences overRun(Shape shape, SourceRange range) {
    return over(
        shape,
        "instances",
        ("With this block the run has more instances than the budget \"instances\""
                + " of %s. Those of this block are analysed as one that stands for all.")
            .formatted(run.budgets.instances()),
        range);
  }

  private Occurrences over(Shape shape, String budget, String detail, SourceRange range) {
    run.diagnostics.error("Too many instances", detail, range);
    SortedSet<Origin> origins = new TreeSet<>(List.of(Origin.of(Origin.Kind.LIMIT, budget, range)));
    return forAll(shape, origins, Existence.CERTAIN);
  }

  private Value refused(String summary, String detail, SourceRange range) {
    run.diagnostics.error(summary, detail, range);
    return Value.unknown(Type.NUMBER, origin(summary, range));
  }

  private static SortedSet<Origin> origin(String summary, SourceRange range) {
    return new TreeSet<>(List.of(Origin.of(Origin.Kind.ERROR, summary, range)));
  }

  /** Instance keys are printed, so Terraform takes no secret here; we go on without the mark. */
  private Value withoutSecret(Value value, SourceRange range) {
    boolean secret =
        value.isMarked(Mark.SENSITIVE)
            || value.type() instanceof Type.SetOf && value.deepMarks().contains(Mark.SENSITIVE);
    if (secret) {
      run.diagnostics.error(
          FOR_EACH,
          "Sensitive values, or values derived from sensitive values, cannot be used as for_each"
              + " arguments. If used, the sensitive value could be exposed as a resource instance"
              + " key.",
          range);
    }
    return secret ? value.withoutMarks() : value;
  }
}
