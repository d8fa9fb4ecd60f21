package io.trailproof.eval;

import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;
import io.trailproof.value.Content;
import io.trailproof.value.Conversion;
import io.trailproof.value.Derivation;
import io.trailproof.value.Derivation.Step;
import io.trailproof.value.Mark;
import io.trailproof.value.Structure;
import io.trailproof.value.Structure.Segment;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code [for v in c : e if p]} and {@code {for k, v in c : k => e}}.
 *
 * <p>The result is a tuple or an object. It is unknown, of unknown type, over an unknown
 * collection, and where a key or the answer of an {@code if} is unknown. A set of several elements
 * some of which are unknown counts as unknown, too: two of them may turn out to be one.
 */
final class Loops {
  private final Evaluator evaluator;
  private final Limits limits;

  Loops(Evaluator evaluator, Limits limits) {
    this.evaluator = evaluator;
    this.limits = limits;
  }

  /** The passes of a loop, or the value that there is instead. */
  sealed interface Plan {}

  /**
   * The passes.
   *
   * @param collection what is looped over
   * @param names for each pass, what the loop's variables are
   */
  record Passes(Value collection, List<Map<String, Value>> names) implements Plan {}

  record Instead(Value value) implements Plan {}

  Value evaluate(Expression.For loop, Frame frame) {
    Value collection = evaluator.evaluate(loop.collection(), frame);
    if (collection.content() instanceof Content.Unknown unknown
        && unknown.structure() instanceof Structure.Sequence(List<Segment> segments)
        && loop.key().isEmpty()
        && loop.condition().isEmpty()) {
      return overSequence(loop, collection, segments, frame);
    }
    Plan plan =
        plan(
            collection,
            loop.keyVariable(),
            loop.valueVariable(),
            loop.collection().range(),
            loop.range(),
            frame);
    return switch (plan) {
      case Instead(Value value) -> value;
      case Passes passes -> {
        Optional<Value> refusal =
            loop.condition().flatMap(condition -> refusal(condition, loop, frame));
        yield refusal.orElseGet(() -> new Run(loop, frame).over(passes));
      }
    };
  }

  /** Unknown as in Terraform, but with what is known of the elements, one by one. */
  private Value overSequence(
      Expression.For loop, Value collection, List<Segment> segments, Frame frame) {
    SourceRange range = loop.collection().range();
    Value index = Value.unknown(Type.NUMBER, collection.origins());
    List<Segment> results = new ArrayList<>();
    for (Segment segment : segments) {
      Map<String, Value> names =
          pass(loop.keyVariable(), index, loop.valueVariable(), segment.element(), range);
      Value result = evaluator.evaluate(loop.value(), frame.with(names));
      results.add(new Segment(result, segment.repeated()));
    }
    Content.Unknown unknown = Content.Unknown.because(collection.origins());
    return Outcome.made(
        Value.of(Type.DYNAMIC, unknown.with(new Structure.Sequence(results))),
        loop.range(),
        List.of(collection));
  }

  /** What a loop over a collection does, in the order of Terraform. */
  Plan plan(
      Value collection,
      Optional<String> keyVariable,
      String valueVariable,
      SourceRange collectionRange,
      SourceRange range,
      Frame frame) {
    if (collection.isNull()) {
      return new Instead(
          Outcome.error(
              frame,
              "Iteration over null value",
              "A null value cannot be used as the collection in a 'for' expression.",
              collectionRange));
    }
    if (collection.type().isPrimitive()) {
      return new Instead(
          Outcome.error(
              frame,
              "Iteration over non-iterable value",
              "A value of type "
                  + collection.type().friendlyName()
                  + " cannot be used as the collection in a 'for' expression.",
              collectionRange));
    }
    if (collection.isUnknown() || mayShrink(collection)) {
      return new Instead(Outcome.unknown(Type.DYNAMIC, range, List.of(collection)));
    }
    return passes(collection, keyVariable, valueVariable, collectionRange);
  }

  static boolean mayShrink(Value collection) {
    return collection.type() instanceof Type.SetOf
        && collection.elements().size() > 1
        && !collection.isWhollyKnown();
  }

  private static Passes passes(
      Value collection, Optional<String> keyVariable, String valueVariable, SourceRange range) {
    List<Map<String, Value>> names = new ArrayList<>();
    boolean set = collection.type() instanceof Type.SetOf;
    if (collection.content() instanceof Content.Attributes(var attributes)) {
      attributes.forEach(
          (key, value) ->
              names.add(pass(keyVariable, Value.string(key), valueVariable, value, range)));
    } else {
      long index = 0;
      for (Value element : collection.elements()) {
        Value key = set ? element : Value.number(index++);
        names.add(pass(keyVariable, key, valueVariable, element, range));
      }
    }
    return new Passes(collection, names);
  }

  private static Map<String, Value> pass(
      Optional<String> keyVariable,
      Value key,
      String valueVariable,
      Value value,
      SourceRange range) {
    Value named =
        value.derived(Derivation.of(Step.ITERATION, valueVariable, range, value.derivation()));
    return keyVariable
        .map(
            name -> {
              Derivation from = Derivation.of(Step.ITERATION, name, range, value.derivation());
              Map<String, Value> both = new LinkedHashMap<>();
              both.put(name, key.derived(from));
              both.put(valueVariable, named);
              return both;
            })
        .orElseGet(() -> Map.of(valueVariable, named));
  }

  /** What is wrong with an {@code if} whatever the elements are; said once, not at each pass. */
  private Optional<Value> refusal(Expression condition, Expression.For loop, Frame frame) {
    Value anything = Value.unknown(Type.DYNAMIC, new TreeSet<>());
    Map<String, Value> names = new LinkedHashMap<>();
    loop.keyVariable().ifPresent(name -> names.put(name, anything));
    names.put(loop.valueVariable(), anything);
    Value include = evaluator.evaluate(condition, frame.with(names));
    if (include.isNull()) {
      return Optional.of(
          Outcome.error(
              frame,
              "Condition is null",
              "The value of the 'if' clause must not be null.",
              condition.range()));
    }
    return switch (Conversion.convert(include, Type.BOOL)) {
      case Conversion.Converted c -> Optional.empty();
      case Conversion.Failed(String reason) ->
          Optional.of(invalidCondition(reason, condition.range(), frame));
    };
  }

  private static Value invalidCondition(String reason, SourceRange range, Frame frame) {
    return Outcome.error(
        frame,
        "Invalid 'for' condition",
        "The 'if' clause value is invalid: " + reason + ".",
        range);
  }

  /** One run of a loop, which collects what its passes give. */
  private final class Run {
    private final Expression.For loop;
    private final Frame outside;
    private final List<Value> elements = new ArrayList<>();
    private final Map<String, List<Value>> attributes = new LinkedHashMap<>();
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
    private final List<Value> undecided = new ArrayList<>();

    Run(Expression.For loop, Frame outside) {
      this.loop = loop;
      this.outside = outside;
    }

    Value over(Passes passes) {
      marks.addAll(passes.collection().marks());
      int done = 0;
      for (Map<String, Value> names : passes.names()) {
        if (limits.isFull(done++)) {
          undecided.add(limits.tooManyElements(loop.range()));
          break;
        }
        Frame frame = outside.with(names);
        if (isIncluded(frame)) {
          loop.key().ifPresentOrElse(key -> addAttribute(key, frame), () -> addElement(frame));
        }
      }
      Value result =
          !undecided.isEmpty()
              ? Outcome.unknown(Type.DYNAMIC, loop.range(), undecided)
              : loop.key().isPresent() ? Value.object(byKey()) : Value.tuple(elements);
      return result
          .mark(marks)
          .derived(Outcome.derivation(loop.range(), List.of(passes.collection())));
    }

    private boolean isIncluded(Frame frame) {
      if (loop.condition().isEmpty()) {
        return true;
      }
      Expression condition = loop.condition().get();
      Value include = evaluator.evaluate(condition, frame);
      marks.addAll(include.marks());
      if (include.isNull()) {
        undecided.add(invalidCondition("must not be null", condition.range(), frame));
        return false;
      }
      return switch (Conversion.convert(include, Type.BOOL)) {
        case Conversion.Failed(String reason) -> {
          undecided.add(invalidCondition(reason, condition.range(), frame));
          yield false;
        }
        case Conversion.Converted(Value truth) -> {
          if (truth.isUnknown()) {
            undecided.add(truth);
          }
          // Evaluated all the same, for the sake of its errors.
          yield truth.isUnknown() || truth.isTrue();
        }
      };
    }

    private void addElement(Frame frame) {
      elements.add(evaluator.evaluate(loop.value(), frame));
    }

    private void addAttribute(Expression keyExpression, Frame frame) {
      Value key = key(keyExpression, frame);
      Value value = evaluator.evaluate(loop.value(), frame);
      marks.addAll(key.marks());
      if (key.isUnknown()) {
        undecided.add(key);
        return;
      }
      List<Value> sameKey = attributes.computeIfAbsent(key.text(), k -> new ArrayList<>());
      if (!sameKey.isEmpty() && !loop.grouping()) {
        String shown = key.marks().isEmpty() ? "the key \"" + key.text() + "\"" : "the same key";
        Outcome.error(
            frame,
            "Duplicate object key",
            "Two different items produced "
                + shown
                + " in this 'for' expression. If duplicates are expected, use the ellipsis (...)"
                + " after the value expression to enable grouping by key.",
            keyExpression.range());
        undecided.add(Outcome.ofError("Duplicate object key", keyExpression.range()));
        return;
      }
      sameKey.add(value);
    }

    private Value key(Expression expression, Frame frame) {
      Value key = evaluator.evaluate(expression, frame);
      if (key.isNull()) {
        return Outcome.error(
            frame,
            "Invalid object key",
            "Key expression in 'for' expression must not produce a null value.",
            expression.range());
      }
      return switch (Conversion.convert(key, Type.STRING)) {
        case Conversion.Converted(Value text) -> text;
        case Conversion.Failed(String reason) ->
            Outcome.error(
                frame,
                "Invalid object key",
                "The key expression produced an invalid result: " + reason + ".",
                expression.range());
      };
    }

    private Map<String, Value> byKey() {
      Map<String, Value> result = new LinkedHashMap<>();
      attributes.forEach(
          (key, values) ->
              result.put(key, loop.grouping() ? Value.tuple(values) : values.getFirst()));
      return result;
    }
  }
}
