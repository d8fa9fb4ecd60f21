package io.trailproof.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One way in which unknowns may turn out: what has the same identity and type is the same value
 * everywhere, what has none is anything.
 */
final class Substitution {
  private static final List<String> STRINGS =
      List.of(
          "",
          "a",
          "e",
          "\u0301",
          "\u0323",
          "\u0323e",
          "aa",
          "x/y",
          "a/*",
          "arn:aws:s3:::a",
          "\u11a8");

  private final Random random;
  private final Map<String, Value> known = new HashMap<>();

  Substitution(long seed) {
    this.random = new Random(seed);
  }

  Value of(Value value) {
    return replaced(value).mark(value.marks());
  }

  private Value replaced(Value value) {
    return switch (value.content()) {
      case Content.Unknown unknown -> ofUnknown(value.type(), unknown);
      case Content.Elements(List<Value> elements) -> {
        List<Value> parts = new ArrayList<>();
        elements.forEach(element -> parts.add(of(element)));
        yield switch (value.type()) {
          case Type.ListOf(Type element) -> Value.list(element, parts);
          case Type.SetOf(Type element) -> Value.set(element, parts);
          default -> Value.tuple(parts);
        };
      }
      case Content.Attributes(SortedMap<String, Value> attributes) -> {
        SortedMap<String, Value> parts = new TreeMap<>();
        attributes.forEach((name, attribute) -> parts.put(name, of(attribute)));
        yield value.type() instanceof Type.MapOf(Type element)
            ? Value.map(element, parts)
            : Value.object(parts);
      }
      case Content.Null n -> value;
      case Content.Text t -> value;
      case Content.Num n -> value;
      case Content.Bool b -> value;
    };
  }

  private Value ofUnknown(Type type, Content.Unknown unknown) {
    return switch (unknown.structure()) {
      case Structure.Parts(List<Structure.Part> parts) -> {
        List<Value> strings = new ArrayList<>();
        for (Structure.Part part : parts) {
          strings.add(
              switch (part) {
                case Structure.Literal(String text) -> Value.string(text);
                case Structure.Hole(Value hole) -> notNull(hole);
              });
        }
        yield StringParts.concat(strings);
      }
      case Structure.Json(Value encoded) -> Value.string(json(of(encoded)));
      case Structure.None n -> chosen(type, unknown);
      case Structure.Sequence s -> chosen(type, unknown);
    };
  }

  private Value notNull(Value hole) {
    Value value = of(hole);
    return value.isNull() ? Value.string("") : value;
  }

  private Value chosen(Type type, Content.Unknown unknown) {
    return unknown
        .identity()
        .map(identity -> known.computeIfAbsent(type.text() + identity, key -> any(type, unknown)))
        .orElseGet(() -> any(type, unknown));
  }

  private Value any(Type type, Content.Unknown unknown) {
    Value value = any(type, unknown.refinement().notNull());
    // Refinements are rare; trying again is simpler than choosing well.
    for (int i = 0; i < 100 && !unknown.refinement().allows(value); i++) {
      value = any(type, true);
    }
    return unknown.refinement().allows(value)
        ? value
        : Value.string(unknown.refinement().prefix() + "z");
  }

  private Value any(Type type, boolean notNull) {
    if (!notNull && random.nextInt(8) == 0) {
      return Value.nullOf(type);
    }
    return switch (type) {
      case Type.Primitive.STRING -> Value.string(STRINGS.get(random.nextInt(STRINGS.size())));
      case Type.Primitive.NUMBER -> Value.number(random.nextInt(4));
      case Type.Primitive.BOOL -> Value.bool(random.nextBoolean());
      case Type.Dynamic.DYNAMIC -> any(random.nextBoolean() ? Type.STRING : Type.NUMBER, notNull);
      case Type.ListOf(Type element) -> Value.list(element, several(element));
      case Type.SetOf(Type element) -> Value.set(element, several(element));
      case Type.MapOf(Type element) -> {
        Map<String, Value> map = new TreeMap<>();
        several(element).forEach(value -> map.put("k" + map.size(), value));
        yield Value.map(element, map);
      }
      case Type.TupleOf(List<Type> elements) ->
          Value.tuple(elements.stream().map(element -> any(element, false)).toList());
      case Type.ObjectOf object -> {
        Map<String, Value> attributes = new TreeMap<>();
        object.attributes().forEach((name, kind) -> attributes.put(name, any(kind, false)));
        yield Value.object(attributes);
      }
    };
  }

  private List<Value> several(Type element) {
    List<Value> values = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      values.add(any(element, false));
    }
    return values;
  }

  private static String json(Value value) {
    return switch (value.content()) {
      case Content.Null n -> "null";
      case Content.Text(String text) -> GoText.quoted(text);
      case Content.Num(BigFloat number) -> number.text();
      case Content.Bool(boolean truth) -> String.valueOf(truth);
      case Content.Elements(List<Value> elements) ->
          elements.stream().map(Substitution::json).toList().toString();
      case Content.Attributes(SortedMap<String, Value> attributes) -> {
        StringBuilder text = new StringBuilder("{");
        attributes.forEach((name, part) -> text.append(name + ":" + json(part) + ","));
        yield text.append("}").toString();
      }
      case Content.Unknown u -> throw new IllegalStateException("substituted");
    };
  }
}
