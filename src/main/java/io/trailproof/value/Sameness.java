package io.trailproof.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Whether two values are one and the same, as far as can be told. This is how rules compare and how
 * a trail finds its bucket: what has the same identity is the same, although nobody knows it yet.
 *
 * <p>The answer is true or false only if it is so whatever the unknowns turn out to be. A tuple is
 * the same as a list of the same elements, an object as a map; marks do not count.
 */
public final class Sameness {
  // Beyond so many pairs of elements, sets with unknown ones are not compared.
  private static final long MOST_PAIRS = 1_000_000;

  private Sameness() {}

  public static Truth same(Value a, Value b) {
    if (a.isUnknown() || b.isUnknown()) {
      return sameUnknown(a, b);
    }
    if (a.isNull() || b.isNull()) {
      return Truth.of(a.isNull() && b.isNull());
    }
    return switch (a.content()) {
      case Content.Elements(List<Value> elements)
          when b.content() instanceof Content.Elements(List<Value> others) -> {
        boolean set = a.type() instanceof Type.SetOf;
        yield set != b.type() instanceof Type.SetOf
            ? Truth.FALSE
            : set ? sameSets(a, b) : sameElements(elements, others);
      }
      case Content.Attributes(SortedMap<String, Value> attributes)
          when b.content() instanceof Content.Attributes(SortedMap<String, Value> others) ->
          sameAttributes(attributes, others);
      default -> Truth.of(a.content().equals(b.content()));
    };
  }

  static Truth sameElements(List<Value> elements, List<Value> others) {
    if (elements.size() != others.size()) {
      return Truth.FALSE;
    }
    Truth all = Truth.TRUE;
    for (int i = 0; i < elements.size() && all != Truth.FALSE; i++) {
      all = all.and(same(elements.get(i), others.get(i)));
    }
    return all;
  }

  private static Truth sameAttributes(
      SortedMap<String, Value> attributes, SortedMap<String, Value> others) {
    if (!attributes.keySet().equals(others.keySet())) {
      return Truth.FALSE;
    }
    Truth all = Truth.TRUE;
    for (Map.Entry<String, Value> each : attributes.entrySet()) {
      all = all.and(same(each.getValue(), others.get(each.getKey())));
    }
    return all;
  }

  private static Truth sameSets(Value a, Value b) {
    List<Value> elements = elements(a);
    List<Value> others = elements(b);
    if (a.isWhollyKnown() && b.isWhollyKnown()) {
      return sameElements(elements, others);
    }
    if ((long) elements.size() * others.size() > MOST_PAIRS) {
      return Truth.UNKNOWN;
    }
    boolean tooMany = known(elements) > others.size() || known(others) > elements.size();
    return tooMany ? Truth.FALSE : within(elements, others).and(within(others, elements));
  }

  private static List<Value> elements(Value value) {
    return value.content() instanceof Content.Elements(List<Value> elements) ? elements : List.of();
  }

  /** How many elements are surely different from each other. */
  private static long known(List<Value> elements) {
    return elements.stream().filter(Value::isWhollyKnown).distinct().count();
  }

  private static Truth within(List<Value> elements, List<Value> others) {
    Truth all = Truth.TRUE;
    for (Value element : elements) {
      Truth any = Truth.FALSE;
      for (Value other : others) {
        any = any.or(same(element, other));
      }
      all = all.and(any);
    }
    return all;
  }

  private static Truth sameUnknown(Value a, Value b) {
    if (a.isNull() || b.isNull()) {
      boolean never = Refinement.of(a).notNull() || Refinement.of(b).notNull();
      return never ? Truth.FALSE : Truth.UNKNOWN;
    }
    if (isOneThing(a, b)) {
      return Truth.TRUE;
    }
    Truth structured = sameStructure(a, b);
    if (structured != Truth.UNKNOWN) {
      return structured;
    }
    boolean bothNull = !Refinement.of(a).notNull() && !Refinement.of(b).notNull();
    return bothNull || mayMeet(a, b) ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** Whether both are unknowns that stand for the same thing, or encode the same things in JSON. */
  static boolean isOneThing(Value a, Value b) {
    Optional<Identity> identity = identity(a);
    boolean same =
        identity.isPresent() && identity.equals(identity(b)) && a.type().equals(b.type());
    return same
        || structure(a) instanceof Structure.Json(Value encoded)
            && structure(b) instanceof Structure.Json(Value other)
            && SameJson.same(encoded, other) == Truth.TRUE;
  }

  private static Optional<Identity> identity(Value value) {
    return value.content() instanceof Content.Unknown unknown
        ? unknown.identity()
        : Optional.empty();
  }

  private static Structure structure(Value value) {
    return value.content() instanceof Content.Unknown unknown
        ? unknown.structure()
        : Structure.NONE;
  }

  private static Truth sameStructure(Value a, Value b) {
    if (structure(a) instanceof Structure.Json(Value encoded)
        && structure(b) instanceof Structure.Json(Value other)) {
      return SameJson.same(encoded, other);
    }
    if (structure(a) instanceof Structure.Sequence(List<Structure.Segment> segments)
        && structure(b) instanceof Structure.Sequence(List<Structure.Segment> others)
        && segments.stream().noneMatch(Structure.Segment::repeated)
        && others.stream().noneMatch(Structure.Segment::repeated)) {
      return sameElements(
          segments.stream().map(Structure.Segment::element).toList(),
          others.stream().map(Structure.Segment::element).toList());
    }
    boolean strings = a.type() == Type.STRING && b.type() == Type.STRING;
    return strings ? SameParts.same(StringParts.of(a), StringParts.of(b)) : Truth.UNKNOWN;
  }

  /** Whether some value that is not null may be both, by what is known of types and ranges. */
  private static boolean mayMeet(Value a, Value b) {
    if (!sameKind(a.type(), b.type())) {
      return false;
    }
    Refinement first = Refinement.of(a);
    Refinement second = Refinement.of(b);
    boolean lengths =
        first.minLength() <= second.maxLength() && second.minLength() <= first.maxLength();
    return lengths
        && reaches(first.lower(), second.upper())
        && reaches(second.lower(), first.upper());
  }

  private static boolean reaches(
      Optional<Refinement.Bound> lower, Optional<Refinement.Bound> upper) {
    if (lower.isEmpty() || upper.isEmpty()) {
      return true;
    }
    int order = lower.get().number().compareTo(upper.get().number());
    return order < 0 || order == 0 && lower.get().inclusive() && upper.get().inclusive();
  }

  private static boolean sameKind(Type a, Type b) {
    if (a == Type.DYNAMIC || b == Type.DYNAMIC) {
      return true;
    }
    return switch (a) {
      case Type.Primitive p -> a == b;
      case Type.Dynamic d -> true;
      case Type.SetOf s -> b instanceof Type.SetOf;
      case Type.ListOf l -> b instanceof Type.ListOf || b instanceof Type.TupleOf;
      case Type.TupleOf t -> b instanceof Type.ListOf || b instanceof Type.TupleOf;
      case Type.MapOf m -> b instanceof Type.MapOf || b instanceof Type.ObjectOf;
      case Type.ObjectOf o -> b instanceof Type.MapOf || b instanceof Type.ObjectOf;
    };
  }
}
