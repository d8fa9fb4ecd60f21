package io.trailproof.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Terraform's automatic conversion of values between types: of an argument to the type of its
 * attribute, of a function's argument to that of the parameter, of a conditional's arm.
 *
 * <p>Null becomes a null of the type, unknown an unknown of the type that keeps its origins; marks
 * and derivations stay where they are.
 */
public final class Conversion {
  private Conversion() {}

  /** What came of a conversion. */
  public sealed interface Result {}

  public record Converted(Value value) implements Result {}

  /** The reason in Terraform's words, to be put into a sentence: {@code a number is required}. */
  public record Failed(String reason) implements Result {}

  /** The value as one of the type; what is not known in the type is taken from the value. */
  public static Result convert(Value value, Type target) {
    try {
      return new Converted(convertOrRefuse(value, target));
    } catch (Refusal refusal) {
      return new Failed(refusal.reason());
    }
  }

  /** As {@link #convert}, and the reason says where in the value: {@code [0].a: a number …}. */
  static Result convertNamingThePlace(Value value, Type target) {
    try {
      return new Converted(convertOrRefuse(value, target));
    } catch (Refusal refusal) {
      String place = refusal.place();
      return new Failed(place.isEmpty() ? refusal.reason() : place + ": " + refusal.reason());
    }
  }

  private static Value convertOrRefuse(Value value, Type target) throws Refusal {
    if (value.type().equals(target)) {
      return value;
    }
    if (!Convertible.possible(value.type(), target)) {
      throw new Refusal(Mismatch.reason(value.type(), target));
    }
    return to(value, target);
  }

  /** Converts a value of a type that may convert. */
  private static Value to(Value value, Type target) throws Refusal {
    if (target == Type.DYNAMIC || value.type().equals(target)) {
      return value;
    }
    if (value.content() instanceof Content.Unknown unknown) {
      return OpenType.unknown(value, unknown, target);
    }
    if (value.isNull()) {
      return with(value, OpenType.filled(value.type(), target.withoutOptional()), value.content());
    }
    return switch (target) {
      case Type.Primitive primitive -> toPrimitive(value, primitive);
      case Type.ListOf(Type element) -> toList(value, element);
      case Type.SetOf(Type element) -> toSet(value, element);
      case Type.MapOf(Type element) -> toMap(value, element);
      case Type.TupleOf(List<Type> elements) -> toTuple(value, elements);
      case Type.ObjectOf object -> toObject(value, object);
      case Type.Dynamic d -> value;
    };
  }

  private static Value with(Value value, Type type, Content content) {
    return new Value(type, content, value.marks(), value.derivation());
  }

  /** The converted content in place of the value's, which keeps its marks. */
  private static Value with(Value value, Value converted) {
    return with(value.mark(converted.marks()), converted.type(), converted.content());
  }

  private static Value toPrimitive(Value value, Type.Primitive target) throws Refusal {
    Content converted =
        switch (value.content()) {
          case Content.Text(String text) when target == Type.Primitive.NUMBER ->
              new Content.Num(
                  BigFloat.parse(text).orElseThrow(() -> new Refusal("a number is required")));
          case Content.Text(String text) -> new Content.Bool(truth(text));
          case Content.Bool(boolean truth) -> new Content.Text(String.valueOf(truth));
          case Content.Num(BigFloat number) when number.isWithinBudget() ->
              new Content.Text(number.text());
          default -> Content.Unknown.because(Origin.of(Origin.Kind.LIMIT, "number-exponent"));
        };
    return with(value, target, converted);
  }

  private static boolean truth(String text) throws Refusal {
    return switch (text) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean word = lower.equals("true") || lower.equals("false");
        String hint = "; to convert from string, use lowercase \"" + lower + "\"";
        throw new Refusal("a bool is required" + (word ? hint : ""));
      }
    };
  }

  private static Value toList(Value value, Type element) throws Refusal {
    List<Value> given = elements(value);
    if (given.isEmpty()) {
      return with(value, Value.list(emptyElement(value.type(), element), List.of()));
    }
    // How many elements a set with unknown ones has is not known.
    if (value.type() instanceof Type.SetOf(Type own)
        && given.size() > 1
        && !value.isWhollyKnown()) {
      Type list = Type.list(element == Type.DYNAMIC ? own : element.withoutOptional());
      return with(value, list, Content.Unknown.because(value.origins()));
    }
    List<Value> converted = OneType.of(converted(value, given, element));
    return with(value, Value.list(converted.get(0).type(), converted));
  }

  private static Value toSet(Value value, Type element) throws Refusal {
    List<Value> given = elements(value);
    if (given.isEmpty()) {
      return with(value, Value.set(emptyElement(value.type(), element), List.of()));
    }
    List<Value> converted = OneType.of(converted(value, given, element));
    return with(value, Value.set(converted.get(0).type(), converted));
  }

  private static List<Value> elements(Value value) {
    return value.content() instanceof Content.Elements(List<Value> elements) ? elements : List.of();
  }

  private static SortedMap<String, Value> attributes(Value value) {
    return value.content() instanceof Content.Attributes(SortedMap<String, Value> attributes)
        ? attributes
        : new TreeMap<>();
  }

  /** The element type of an empty collection: that of the source, where any is asked for. */
  private static Type emptyElement(Type source, Type wanted) {
    Type known =
        switch (source) {
          case Type.ListOf(Type element) -> element;
          case Type.SetOf(Type element) -> element;
          case Type.MapOf(Type element) -> element;
          default -> Type.DYNAMIC;
        };
    return wanted == Type.DYNAMIC ? known : wanted.withoutOptional();
  }

  private static List<Value> converted(Value value, List<Value> given, Type wanted) throws Refusal {
    List<Type> types = value.type() instanceof Type.TupleOf(List<Type> own) ? own : List.of();
    Type element = Convertible.element(types, wanted).orElse(wanted);
    List<Value> converted = new ArrayList<>(given.size());
    for (int i = 0; i < given.size(); i++) {
      converted.add(part(given.get(i), element, "[" + i + "]"));
    }
    return converted;
  }

  private static Value part(Value value, Type target, String place) throws Refusal {
    try {
      return to(value, target);
    } catch (Refusal refusal) {
      throw refusal.inside(place);
    }
  }

  private static Value toMap(Value value, Type wanted) throws Refusal {
    SortedMap<String, Value> given = attributes(value);
    if (given.isEmpty()) {
      return with(value, Value.map(emptyElement(value.type(), wanted), Map.of()));
    }
    List<Type> types =
        value.type() instanceof Type.ObjectOf object
            ? List.copyOf(object.attributes().values())
            : List.of();
    Type element = Convertible.element(types, wanted).orElse(wanted);
    List<Value> converted = new ArrayList<>(given.size());
    for (Map.Entry<String, Value> each : given.entrySet()) {
      converted.add(part(each.getValue(), element, "[\"" + each.getKey() + "\"]"));
    }
    List<Value> unified = OneType.of(converted);
    SortedMap<String, Value> map = new TreeMap<>(TextOrder.BY_CODE_POINT);
    int next = 0;
    for (String key : given.keySet()) {
      map.put(key, unified.get(next++));
    }
    return with(value, Value.map(unified.get(0).type(), map));
  }

  private static Value toTuple(Value value, List<Type> types) throws Refusal {
    List<Value> given = elements(value);
    List<Value> converted = new ArrayList<>(types.size());
    for (int i = 0; i < types.size(); i++) {
      converted.add(part(given.get(i), types.get(i), "[" + i + "]"));
    }
    return with(value, Value.tuple(converted));
  }

  private static Value toObject(Value value, Type.ObjectOf target) throws Refusal {
    boolean fromMap = value.type() instanceof Type.MapOf;
    SortedMap<String, Value> given = attributes(value);
    SortedMap<String, Value> converted = new TreeMap<>(TextOrder.BY_CODE_POINT);
    for (Map.Entry<String, Type> each : target.attributes().entrySet()) {
      String name = each.getKey();
      Optional<Value> attribute = Optional.ofNullable(given.get(name));
      if (attribute.isPresent()) {
        if (fromMap && !Convertible.possible(attribute.get().type(), each.getValue())) {
          throw new Refusal(Mismatch.reason(attribute.get().type(), each.getValue()))
              .inside("[\"" + name + "\"]");
        }
        String place = fromMap ? "[\"" + name + "\"]" : "." + name;
        converted.put(name, part(attribute.get(), each.getValue(), place));
      } else if (target.optional().contains(name)) {
        converted.put(name, Value.nullOf(each.getValue().withoutOptional()));
      } else {
        throw new Refusal("map has no element for required attribute \"" + name + "\"");
      }
    }
    return with(value, Value.object(converted));
  }
}
