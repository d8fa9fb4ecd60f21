package io.trailproof.eval;

import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;
import io.trailproof.value.Content;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code source[*].name}: the same for each element.
 *
 * <p>What is no sequence counts as a sequence of one, and as an empty one if it is null. An unknown
 * that may be null could be either, so the result is unknown, of unknown type. Over an unknown list
 * the result is an unknown list, over a tuple of unknown elements a tuple.
 */
final class Splats {
  private final Evaluator evaluator;

  Splats(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Value evaluate(Expression.Splat splat, Frame frame) {
    Value source = evaluator.evaluate(splat.source(), frame);
    return switch (source.type()) {
      case Type.ListOf(Type element) -> overList(source, element, splat, frame);
      case Type.SetOf(Type element) -> overList(source, element, splat, frame);
      case Type.TupleOf(List<Type> elements) -> overTuple(source, elements, splat, frame);
      case Type.Dynamic d -> overSingle(source, splat, frame);
      case Type.MapOf m -> overSingle(source, splat, frame);
      case Type.ObjectOf o -> overSingle(source, splat, frame);
      case Type.Primitive p -> overSingle(source, splat, frame);
    };
  }

  private Value overSingle(Value source, Expression.Splat splat, Frame frame) {
    SourceRange range = splat.range();
    if (source.isNull()) {
      return Outcome.made(Value.EMPTY_TUPLE, range, List.of(source));
    }
    if (source.type() == Type.DYNAMIC) {
      return Outcome.unknown(Type.DYNAMIC, range, List.of(source));
    }
    Value item = evaluator.evaluate(splat.each(), frame.at(source));
    boolean surelyOne =
        !(source.content() instanceof Content.Unknown unknown) || unknown.refinement().notNull();
    return surelyOne
        ? Value.tuple(List.of(item)).derived(Outcome.derivation(range, List.of(source)))
        : Outcome.unknown(Type.DYNAMIC, range, List.of(source));
  }

  private Value overTuple(Value source, List<Type> types, Expression.Splat splat, Frame frame) {
    if (source.isNull()) {
      return ofNull(splat, frame);
    }
    if (source.isUnknown()) {
      List<Type> results =
          types.stream().map(type -> resultType(type, source, splat, frame)).toList();
      return Outcome.unknown(Type.tuple(results), splat.range(), List.of(source));
    }
    return made(Value.tuple(items(source, splat, frame)), source, splat);
  }

  private Value overList(Value source, Type element, Expression.Splat splat, Frame frame) {
    if (source.isNull()) {
      return ofNull(splat, frame);
    }
    if (source.isUnknown() || Loops.mayShrink(source)) {
      Type result = resultType(element, source, splat, frame);
      Value unknown = Outcome.unknown(Type.list(result), splat.range(), List.of(source));
      return source.content() instanceof Content.Unknown from
          ? withLengthOf(from, unknown)
          : unknown;
    }
    List<Value> items = items(source, splat, frame);
    if (items.isEmpty()) {
      Type result = resultType(element, source, splat, frame);
      return made(Value.list(result, List.of()), source, splat);
    }
    // All elements are of one type, but what a nested splat makes of them need not be.
    boolean sameType = items.stream().map(Value::type).collect(Collectors.toSet()).size() == 1;
    return made(
        sameType ? Value.list(items.getFirst().type(), items) : Value.tuple(items), source, splat);
  }

  private List<Value> items(Value source, Expression.Splat splat, Frame frame) {
    List<Value> items = new ArrayList<>();
    for (Value element : source.elements()) {
      items.add(evaluator.evaluate(splat.each(), frame.at(element)));
    }
    return items;
  }

  /** The type of what the splat makes of an element of which only the type is known. */
  private Type resultType(Type element, Value source, Expression.Splat splat, Frame frame) {
    Value item = Value.unknown(element, source.origins());
    return evaluator.evaluate(splat.each(), frame.at(item)).type();
  }

  private static Value withLengthOf(Content.Unknown source, Value list) {
    Content.Unknown content = (Content.Unknown) list.content();
    Content refined =
        content.with(
            content
                .refinement()
                .withLength(source.refinement().minLength(), source.refinement().maxLength()));
    return new Value(list.type(), refined, list.marks(), list.derivation());
  }

  private static Value made(Value result, Value source, Expression.Splat splat) {
    return Outcome.made(result, splat.range(), List.of(source));
  }

  private static Value ofNull(Expression.Splat splat, Frame frame) {
    return Outcome.error(
        frame,
        "Splat of null value",
        "Splat expressions (with the * symbol) cannot be applied to null sequences.",
        splat.marker());
  }
}
