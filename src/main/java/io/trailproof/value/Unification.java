package io.trailproof.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The one type that values of several types can all be converted to: of a conditional's arms, of
 * what becomes the elements of one list.
 *
 * <p>Where part of a type is not known yet, the common type of collections is not known either.
 */
public final class Unification {
  private Unification() {}

  /** The common type; empty if there is none, and of no types at all. */
  public static Optional<Type> unify(List<Type> types) {
    List<Type> distinct = List.copyOf(new LinkedHashSet<>(types));
    if (distinct.size() < 2) {
      return distinct.stream().findFirst();
    }
    Set<Kind> kinds = Kind.among(distinct);
    if (kinds.size() == 1) {
      return switch (kinds.iterator().next()) {
        case MAP -> collections(distinct, Type::map);
        case LIST -> collections(distinct, Type::list);
        case SET -> collections(distinct, Type::set);
        case OBJECT -> objects(distinct);
        case TUPLE -> tuples(distinct);
        case OTHER -> preferred(distinct);
      };
    }
    if (kinds.contains(Kind.OBJECT) && kinds.contains(Kind.TUPLE)) {
      return Optional.empty();
    }
    return asCollections(distinct, kinds).or(() -> preferred(distinct));
  }

  /** The type of a conditional with these arms; an arm that is a bare null takes the other's. */
  public static Optional<Type> ofArms(Value whenTrue, Value whenFalse) {
    if (isBareNull(whenTrue)) {
      return Optional.of(whenFalse.type());
    }
    if (isBareNull(whenFalse)) {
      return Optional.of(whenTrue.type());
    }
    boolean open = whenTrue.type() == Type.DYNAMIC || whenFalse.type() == Type.DYNAMIC;
    return open ? Optional.of(Type.DYNAMIC) : unify(List.of(whenTrue.type(), whenFalse.type()));
  }

  private static boolean isBareNull(Value value) {
    return value.isNull() && value.type() == Type.DYNAMIC && value.marks().isEmpty();
  }

  private static Optional<Type> collections(List<Type> types, Function<Type, Type> collection) {
    return types.contains(Type.DYNAMIC)
        ? Optional.of(Type.DYNAMIC)
        : unify(elements(types)).map(collection);
  }

  /** The element and attribute types of types that have any. */
  private static List<Type> elements(List<Type> types) {
    List<Type> all = new ArrayList<>();
    for (Type type : types) {
      switch (type) {
        case Type.ListOf(Type element) -> all.add(element);
        case Type.SetOf(Type element) -> all.add(element);
        case Type.MapOf(Type element) -> all.add(element);
        case Type.TupleOf(List<Type> elements) -> all.addAll(elements);
        case Type.ObjectOf object -> all.addAll(object.attributes().values());
        case Type.Primitive p -> {}
        case Type.Dynamic d -> {}
      }
    }
    return all;
  }

  private static Optional<Type> objects(List<Type> types) {
    if (types.contains(Type.DYNAMIC)) {
      return Optional.of(Type.DYNAMIC);
    }
    List<SortedMap<String, Type>> attributes =
        types.stream().map(type -> ((Type.ObjectOf) type).attributes()).toList();
    SortedMap<String, Type> first = attributes.get(0);
    if (!attributes.stream().allMatch(other -> other.keySet().equals(first.keySet()))) {
      return unify(elements(types)).map(Type::map);
    }
    Map<String, Type> common = new TreeMap<>(TextOrder.BY_CODE_POINT);
    for (String name : first.keySet()) {
      Optional<Type> type = unify(attributes.stream().map(each -> each.get(name)).toList());
      if (type.isEmpty()) {
        return Optional.empty();
      }
      common.put(name, type.get());
    }
    return Optional.of(Type.object(common));
  }

  private static Optional<Type> tuples(List<Type> types) {
    if (types.contains(Type.DYNAMIC)) {
      return Optional.of(Type.DYNAMIC);
    }
    List<List<Type>> elements =
        types.stream().map(type -> ((Type.TupleOf) type).elements()).toList();
    int length = elements.get(0).size();
    if (!elements.stream().allMatch(other -> other.size() == length)) {
      return unify(elements(types)).map(Type::list);
    }
    List<Type> common = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      int position = i;
      Optional<Type> type = unify(elements.stream().map(each -> each.get(position)).toList());
      if (type.isEmpty()) {
        return Optional.empty();
      }
      common.add(type.get());
    }
    return Optional.of(Type.tuple(common));
  }

  /** Objects as maps beside maps, tuples as lists beside lists. */
  private static Optional<Type> asCollections(List<Type> types, Set<Kind> kinds) {
    boolean maps = kinds.equals(EnumSet.of(Kind.MAP, Kind.OBJECT));
    boolean lists = kinds.equals(EnumSet.of(Kind.LIST, Kind.TUPLE));
    return (maps || lists) && !types.contains(Type.DYNAMIC)
        ? unify(elements(types)).map(element -> maps ? Type.map(element) : Type.list(element))
        : Optional.empty();
  }

  /** The first type, the more general before the less, that all others convert to. */
  private static Optional<Type> preferred(List<Type> types) {
    return byGenerality(types).stream()
        .filter(wanted -> types.stream().allMatch(type -> Convertible.possible(type, wanted)))
        .findFirst();
  }

  private static List<Type> byGenerality(List<Type> types) {
    int[] waitingFor = new int[types.size()];
    for (int i = 0; i < types.size(); i++) {
      for (Type other : types) {
        waitingFor[i] += isMoreGeneral(other, types.get(i)) ? 1 : 0;
      }
    }
    List<Type> order = new ArrayList<>(types.size());
    Deque<Integer> ready = new ArrayDeque<>();
    for (int i = 0; i < types.size(); i++) {
      if (waitingFor[i] == 0) {
        ready.add(i);
      }
    }
    while (!ready.isEmpty()) {
      Type next = types.get(ready.remove());
      order.add(next);
      for (int i = 0; i < types.size(); i++) {
        if (isMoreGeneral(next, types.get(i)) && --waitingFor[i] == 0) {
          ready.add(i);
        }
      }
    }
    return order;
  }

  private static boolean isMoreGeneral(Type a, Type b) {
    if (b == Type.DYNAMIC) {
      return a != Type.DYNAMIC;
    }
    return switch (a) {
      case Type.Primitive p -> a == Type.STRING && b.isPrimitive() && b != Type.STRING;
      case Type.Dynamic d -> false;
      case Type.ListOf(Type element) ->
          b instanceof Type.SetOf
              || b instanceof Type.TupleOf
              || b instanceof Type.ListOf(Type other) && isMoreGeneral(element, other);
      case Type.SetOf(Type element) ->
          b instanceof Type.SetOf(Type other) && isMoreGeneral(element, other);
      case Type.MapOf(Type element) ->
          b instanceof Type.ObjectOf
              || b instanceof Type.MapOf(Type other) && isMoreGeneral(element, other);
      case Type.TupleOf t -> b instanceof Type.SetOf;
      case Type.ObjectOf o -> false;
    };
  }

  private enum Kind {
    MAP,
    LIST,
    SET,
    OBJECT,
    TUPLE,
    OTHER;

    /** The kinds of several types, leaving those aside that are not known yet. */
    static Set<Kind> among(List<Type> types) {
      Set<Kind> kinds = EnumSet.noneOf(Kind.class);
      types.stream().filter(type -> type != Type.DYNAMIC).map(Kind::of).forEach(kinds::add);
      return kinds;
    }

    private static Kind of(Type type) {
      return switch (type) {
        case Type.MapOf t -> MAP;
        case Type.ListOf t -> LIST;
        case Type.SetOf t -> SET;
        case Type.ObjectOf t -> OBJECT;
        case Type.TupleOf t -> TUPLE;
        case Type.Primitive t -> OTHER;
        case Type.Dynamic t -> OTHER;
      };
    }
  }
}
