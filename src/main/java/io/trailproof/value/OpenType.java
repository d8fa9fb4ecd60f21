package io.trailproof.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Converts what has no content to look at: nulls and unknowns. Their types must do. */
final class OpenType {
  private OpenType() {}

  /** The unknown as one of the type; what is known of its length survives. */
  static Value unknown(Value value, Content.Unknown unknown, Type target) {
    Type type = filled(value.type(), target.withoutOptional());
    Refinement refinement = lengths(value.type(), type, unknown.refinement());
    // A string made from one thing is one thing. A number read from a string is not: "1" and "01"
    // would become the same.
    Optional<Identity> identity = type == Type.STRING ? unknown.identity() : Optional.empty();
    Content content = new Content.Unknown(refinement, unknown.origins(), identity, Structure.NONE);
    return new Value(type, content, value.marks(), value.derivation());
  }

  private static Refinement lengths(Type from, Type to, Refinement known) {
    Refinement result = known.notNull() ? Refinement.NOT_NULL : Refinement.NONE;
    boolean set = to instanceof Type.SetOf;
    return switch (from) {
      case Type.ObjectOf object when to instanceof Type.MapOf ->
          result.withLength(object.attributes().size(), object.attributes().size());
      case Type.TupleOf(List<Type> elements) when set || to instanceof Type.ListOf ->
          result.withLength(set ? Math.min(1, elements.size()) : elements.size(), elements.size());
      case Type.SetOf s when set || to instanceof Type.ListOf ->
          result.withLength(
              set ? Math.min(1, known.minLength()) : known.minLength(), known.maxLength());
      case Type.ListOf l when set || to instanceof Type.ListOf ->
          result.withLength(
              set ? Math.min(1, known.minLength()) : known.minLength(), known.maxLength());
      case Type.MapOf m when to instanceof Type.MapOf ->
          result.withLength(known.minLength(), known.maxLength());
      default -> result;
    };
  }

  /** The wanted type, with what is open in it taken from the type of the value. */
  static Type filled(Type given, Type wanted) {
    if (wanted == Type.DYNAMIC || given == Type.DYNAMIC || !wanted.hasDynamic()) {
      return wanted == Type.DYNAMIC ? given : wanted;
    }
    return switch (wanted) {
      case Type.ListOf(Type element) -> Type.list(filledElement(given, element));
      case Type.SetOf(Type element) -> Type.set(filledElement(given, element));
      case Type.MapOf(Type element) -> Type.map(filledElement(given, element));
      case Type.TupleOf(List<Type> elements) -> filledTuple(given, elements);
      case Type.ObjectOf object -> filledObject(given, object);
      case Type.Primitive p -> wanted;
      case Type.Dynamic d -> given;
    };
  }

  private static Type filledElement(Type given, Type wanted) {
    return switch (given) {
      case Type.ListOf(Type element) -> filled(element, wanted);
      case Type.SetOf(Type element) -> filled(element, wanted);
      case Type.MapOf(Type element) -> filled(element, wanted);
      case Type.TupleOf(List<Type> elements) -> filledByAll(elements, wanted);
      case Type.ObjectOf object -> filledByAll(List.copyOf(object.attributes().values()), wanted);
      case Type.Primitive p -> wanted;
      case Type.Dynamic d -> wanted;
    };
  }

  private static Type filledByAll(List<Type> given, Type wanted) {
    return Unification.unify(given).map(common -> filled(common, wanted)).orElse(wanted);
  }

  private static Type filledTuple(Type given, List<Type> wanted) {
    if (!(given instanceof Type.TupleOf(List<Type> elements))) {
      return Type.tuple(wanted);
    }
    List<Type> types = new ArrayList<>(wanted.size());
    for (int i = 0; i < wanted.size(); i++) {
      types.add(filled(elements.get(i), wanted.get(i)));
    }
    return Type.tuple(types);
  }

  private static Type filledObject(Type given, Type.ObjectOf wanted) {
    SortedMap<String, Type> types = new TreeMap<>(TextOrder.BY_CODE_POINT);
    for (Map.Entry<String, Type> each : wanted.attributes().entrySet()) {
      Type attribute =
          switch (given) {
            case Type.MapOf(Type element) -> element;
            case Type.ObjectOf object ->
                object.attributes().getOrDefault(each.getKey(), Type.DYNAMIC);
            default -> Type.DYNAMIC;
          };
      types.put(each.getKey(), filled(attribute, each.getValue()));
    }
    return Type.object(types);
  }
}
