package io.trailproof.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary types and values: few different ones, so that they meet. */
final class AnyValues {
  private AnyValues() {}

  static Arbitrary<Type> types() {
    return types(2);
  }

  private static Arbitrary<Type> types(int depth) {
    Arbitrary<Type> flat = Arbitraries.of(Type.STRING, Type.STRING, Type.NUMBER, Type.BOOL);
    if (depth == 0) {
      return flat;
    }
    Arbitrary<Type> element = types(depth - 1);
    return Arbitraries.frequencyOf(
        Tuple.of(4, flat),
        Tuple.of(1, element.map(Type::list)),
        Tuple.of(1, element.map(Type::set)),
        Tuple.of(1, element.map(Type::map)),
        Tuple.of(1, element.list().ofMaxSize(3).map(Type::tuple)),
        Tuple.of(
            1, Arbitraries.maps(Arbitraries.of("a", "b"), element).ofMaxSize(2).map(Type::object)));
  }

  /** Types that may be open in places: only a structure can have a part of unknown type. */
  private static Arbitrary<Type> openTypes() {
    Arbitrary<Type> part =
        Arbitraries.frequencyOf(Tuple.of(2, types(1)), Tuple.of(1, Arbitraries.just(Type.DYNAMIC)));
    return Arbitraries.frequencyOf(
        Tuple.of(4, types()), Tuple.of(1, part.list().ofMaxSize(3).map(Type::tuple)));
  }

  /** Values of any type; some are unknown, null, or marked, wholly or in parts. */
  static Arbitrary<Value> values() {
    return openTypes().flatMap(AnyValues::ofType);
  }

  /** Two values that have more in common than chance gives. */
  static Arbitrary<List<Value>> pairs() {
    return openTypes().flatMap(type -> ofType(type).list().ofSize(2));
  }

  static Arbitrary<List<Value>> stringPairs() {
    return ofType(Type.STRING).list().ofSize(2);
  }

  static Arbitrary<Value> ofType(Type type) {
    return Arbitraries.frequencyOf(
        Tuple.of(12, known(type)),
        Tuple.of(3, unknown(type)),
        Tuple.of(1, Arbitraries.just(Value.nullOf(type))),
        Tuple.of(1, known(type).map(value -> value.mark(Set.of(Mark.SENSITIVE)))));
  }

  private static Arbitrary<Value> unknown(Type type) {
    return Combinators.combine(Arbitraries.of("a", "b", ""), refinements(type))
        .as(
            (name, refinement) ->
                Value.of(
                    type,
                    new Content.Unknown(
                        // One thing is always refined alike, or substitutions would contradict it.
                        name.isEmpty() ? refinement : Refinement.NONE,
                        new TreeSet<>(Set.of(Origin.of(Origin.Kind.COMPUTED, "u" + name))),
                        name.isEmpty() ? Optional.empty() : Optional.of(new Identity(name, "")),
                        Structure.NONE)));
  }

  private static Arbitrary<Refinement> refinements(Type type) {
    return switch (type) {
      case Type.Primitive.STRING ->
          Arbitraries.of(
              Refinement.NONE, Refinement.NOT_NULL, Refinement.NOT_NULL.withPrefix("a/"));
      case Type.Primitive.NUMBER ->
          Arbitraries.of(
              Refinement.NONE,
              Refinement.NOT_NULL.withRange(
                  Optional.of(new Refinement.Bound(BigFloat.ONE, true)), Optional.empty()),
              Refinement.NONE.withRange(
                  Optional.empty(), Optional.of(new Refinement.Bound(BigFloat.ONE, false))));
      case Type.ListOf l -> Arbitraries.of(Refinement.NONE, Refinement.NONE.withLength(1, 1));
      case Type.Dynamic d -> Arbitraries.just(Refinement.NONE);
      default -> Arbitraries.of(Refinement.NONE, Refinement.NOT_NULL);
    };
  }

  private static Arbitrary<Value> known(Type type) {
    return switch (type) {
      case Type.Primitive.STRING -> strings();
      case Type.Primitive.NUMBER -> Arbitraries.of("0", "1", "2", "0.5").map(AnyValues::number);
      case Type.Primitive.BOOL -> Arbitraries.of(Value.TRUE, Value.FALSE);
      case Type.Dynamic.DYNAMIC -> Arbitraries.just(Value.NULL);
      case Type.ListOf(Type element) ->
          ofType(element).list().ofMaxSize(3).map(parts -> Value.list(element, parts));
      case Type.SetOf(Type element) ->
          ofType(element).list().ofMaxSize(3).map(parts -> Value.set(element, parts));
      case Type.MapOf(Type element) ->
          Arbitraries.maps(Arbitraries.of("a", "b", "c"), ofType(element))
              .ofMaxSize(2)
              .map(parts -> Value.map(element, parts));
      case Type.TupleOf(List<Type> elements) ->
          elements.isEmpty()
              ? Arbitraries.just(Value.EMPTY_TUPLE)
              : Combinators.combine(elements.stream().map(AnyValues::ofType).toList())
                  .as(Value::tuple);
      case Type.ObjectOf object -> objects(object);
    };
  }

  private static Arbitrary<Value> objects(Type.ObjectOf type) {
    List<String> names = List.copyOf(type.attributes().keySet());
    if (names.isEmpty()) {
      return Arbitraries.just(Value.EMPTY_OBJECT);
    }
    return Combinators.combine(type.attributes().values().stream().map(AnyValues::ofType).toList())
        .as(
            values -> {
              Map<String, Value> attributes = new TreeMap<>();
              for (int i = 0; i < names.size(); i++) {
                attributes.put(names.get(i), values.get(i));
              }
              return Value.object(attributes);
            });
  }

  private static Value number(String text) {
    return Value.number(BigFloat.parse(text).orElseThrow());
  }

  /** Strings of known and unknown parts, with accents that change the letter before. */
  private static Arbitrary<Value> strings() {
    Arbitrary<Value> literal =
        Arbitraries.of("a", "b", "e", "/", "/*", "\u0301", "\u0323", "\u00e9", "\uac00", "1", "")
            .map(Value::string);
    Arbitrary<Value> hole =
        unknown(Type.STRING).filter(value -> Refinement.of(value).prefix().isEmpty());
    Arbitrary<Value> json =
        hole.map(
            value ->
                Value.of(
                    Type.STRING,
                    Content.Unknown.because(value.origins())
                        .with(Refinement.NOT_NULL)
                        .with(new Structure.Json(Value.tuple(List.of(value))))));
    return Arbitraries.frequencyOf(Tuple.of(6, literal), Tuple.of(3, hole), Tuple.of(1, json))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(StringParts::concat);
  }
}
