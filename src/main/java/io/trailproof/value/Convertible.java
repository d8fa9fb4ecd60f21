package io.trailproof.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether values of one type may convert to another at all. What a string says decides later. */
final class Convertible {
  private Convertible() {}

  static boolean possible(Type from, Type to) {
    if (to == Type.DYNAMIC || from == Type.DYNAMIC || from.equals(to)) {
      return true;
    }
    return switch (to) {
      case Type.Dynamic d -> true;
      case Type.Primitive p -> from.isPrimitive() && (from == Type.STRING || to == Type.STRING);
      case Type.ListOf(Type element) -> toSequence(from, element);
      case Type.SetOf(Type element) -> toSequence(from, element);
      case Type.MapOf(Type element) -> toMap(from, element);
      case Type.TupleOf(List<Type> elements) -> toTuple(from, elements);
      case Type.ObjectOf object -> toObject(from, object);
    };
  }

  private static boolean toSequence(Type from, Type element) {
    return switch (from) {
      case Type.ListOf(Type other) -> possible(other, element);
      case Type.SetOf(Type other) -> possible(other, element);
      case Type.TupleOf(List<Type> others) -> all(others, element);
      case Type.MapOf m -> false;
      case Type.ObjectOf o -> false;
      case Type.Primitive p -> false;
      case Type.Dynamic d -> true;
    };
  }

  private static boolean toMap(Type from, Type element) {
    return switch (from) {
      case Type.MapOf(Type other) -> possible(other, element);
      case Type.ObjectOf object -> all(List.copyOf(object.attributes().values()), element);
      case Type.ListOf l -> false;
      case Type.SetOf s -> false;
      case Type.TupleOf t -> false;
      case Type.Primitive p -> false;
      case Type.Dynamic d -> true;
    };
  }

  /** Whether several types can become one, which is theirs if {@code any} type is asked for. */
  private static boolean all(List<Type> types, Type wanted) {
    return element(types, wanted)
        .map(element -> types.stream().distinct().allMatch(type -> possible(type, element)))
        .orElse(false);
  }

  /** The element type of a collection that is made of parts of these types. */
  static Optional<Type> element(List<Type> types, Type wanted) {
    if (wanted != Type.DYNAMIC || types.isEmpty()) {
      return Optional.of(wanted);
    }
    boolean allOpen = types.stream().allMatch(type -> type == Type.DYNAMIC);
    return Unification.unify(types).filter(common -> common != Type.DYNAMIC || allOpen);
  }

  private static boolean toTuple(Type from, List<Type> elements) {
    if (!(from instanceof Type.TupleOf(List<Type> others)) || others.size() != elements.size()) {
      return false;
    }
    for (int i = 0; i < others.size(); i++) {
      if (!possible(others.get(i), elements.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean toObject(Type from, Type.ObjectOf to) {
    for (Map.Entry<String, Type> wanted : to.attributes().entrySet()) {
      boolean optional = to.optional().contains(wanted.getKey());
      Optional<Type> given =
          switch (from) {
            case Type.ObjectOf object ->
                Optional.ofNullable(object.attributes().get(wanted.getKey()));
            case Type.MapOf(Type element) -> Optional.of(element);
            default -> Optional.empty();
          };
      // A map may lack the attribute that does not fit.
      boolean leftOut = optional && (given.isEmpty() || from instanceof Type.MapOf);
      if (!leftOut && given.filter(type -> possible(type, wanted.getValue())).isEmpty()) {
        return false;
      }
    }
    return from instanceof Type.ObjectOf || from instanceof Type.MapOf;
  }
}
