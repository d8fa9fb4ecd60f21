package io.trailproof.value;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Terraform's {@code ==}. It never converts: 1 is not "1", a tuple is not a list; only null is null
 * whatever its type.
 *
 * <p>Two unknowns compare unknown, the same one twice as well: whether two values are one thing is
 * what {@link Sameness} asks. An unknown and a known value differ if what is known of the unknown
 * excludes the other.
 */
public final class Equality {
  private Equality() {}

  /** A bool, unknown where Terraform cannot tell; marked as the operands are. */
  public static Value equal(Value a, Value b) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    marks.addAll(a.deepMarks());
    marks.addAll(b.deepMarks());
    return answer(compare(a, b), a, b).mark(marks);
  }

  private static Value answer(Truth truth, Value a, Value b) {
    if (truth != Truth.UNKNOWN) {
      return Value.bool(truth == Truth.TRUE);
    }
    SortedSet<Origin> origins = new TreeSet<>(a.origins());
    origins.addAll(b.origins());
    return Value.of(Type.BOOL, Content.Unknown.because(origins).with(Refinement.NOT_NULL));
  }

  private static Truth compare(Value a, Value b) {
    if (a.content() instanceof Content.Unknown unknown) {
      return b.isUnknown() ? Truth.UNKNOWN : excluded(b, a.type(), unknown);
    }
    if (b.content() instanceof Content.Unknown unknown) {
      return excluded(a, b.type(), unknown);
    }
    if (a.isNull() || b.isNull()) {
      return Truth.of(a.isNull() && b.isNull());
    }
    if (!a.type().equals(b.type())) {
      // A part of unknown type may turn out to have the other's.
      boolean open = !a.isWhollyKnown() || !b.isWhollyKnown();
      return open && mayTurnOutAs(a.type(), b.type()) ? Truth.UNKNOWN : Truth.FALSE;
    }
    return compareKnown(a, b);
  }

  /** Whether a known value is surely none that the unknown may turn out to be. */
  private static Truth excluded(Value known, Type type, Content.Unknown unknown) {
    boolean possible =
        known.isNull()
            ? !unknown.refinement().notNull()
            : mayTurnOutAs(known.type(), type) && unknown.refinement().allows(known);
    return possible ? Truth.UNKNOWN : Truth.FALSE;
  }

  private static boolean mayTurnOutAs(Type a, Type b) {
    if (a == Type.DYNAMIC || b == Type.DYNAMIC) {
      return true;
    }
    return switch (a) {
      case Type.Primitive p -> a == b;
      case Type.Dynamic d -> true;
      case Type.ListOf(Type element) ->
          b instanceof Type.ListOf(Type other) && mayTurnOutAs(element, other);
      case Type.SetOf(Type element) ->
          b instanceof Type.SetOf(Type other) && mayTurnOutAs(element, other);
      case Type.MapOf(Type element) ->
          b instanceof Type.MapOf(Type other) && mayTurnOutAs(element, other);
      case Type.TupleOf(List<Type> elements) ->
          b instanceof Type.TupleOf(List<Type> others) && allMay(elements, others);
      case Type.ObjectOf object ->
          b instanceof Type.ObjectOf other
              && object.attributes().keySet().equals(other.attributes().keySet())
              && allMay(
                  List.copyOf(object.attributes().values()),
                  List.copyOf(other.attributes().values()));
    };
  }

  private static boolean allMay(List<Type> types, List<Type> others) {
    if (types.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < types.size(); i++) {
      if (!mayTurnOutAs(types.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Truth compareKnown(Value a, Value b) {
    if (a.type() instanceof Type.SetOf) {
      return compareSets(a, b);
    }
    return switch (a.content()) {
      case Content.Elements(List<Value> elements)
          when b.content() instanceof Content.Elements(List<Value> others) ->
          compareElements(elements, others);
      case Content.Attributes(SortedMap<String, Value> attributes)
          when b.content() instanceof Content.Attributes(SortedMap<String, Value> others) ->
          compareAttributes(attributes, others);
      default -> Truth.of(a.content().equals(b.content()));
    };
  }

  /** The first element that is not equal decides, be it different or unknown. */
  private static Truth compareElements(List<Value> elements, List<Value> others) {
    if (elements.size() != others.size()) {
      return Truth.FALSE;
    }
    for (int i = 0; i < elements.size(); i++) {
      Truth same = compare(elements.get(i), others.get(i));
      if (same != Truth.TRUE) {
        return same;
      }
    }
    return Truth.TRUE;
  }

  // Terraform visits attributes in a random order, and so says now "false", now "unknown".
  private static Truth compareAttributes(
      SortedMap<String, Value> attributes, SortedMap<String, Value> others) {
    if (!attributes.keySet().equals(others.keySet())) {
      return Truth.FALSE;
    }
    Truth all = Truth.TRUE;
    for (Map.Entry<String, Value> each : attributes.entrySet()) {
      all = all.and(compare(each.getValue(), others.get(each.getKey())));
    }
    return all;
  }

  // Terraform says that sets with partly unknown objects differ, which apply may prove wrong.
  private static Truth compareSets(Value a, Value b) {
    boolean known = a.isWhollyKnown() && b.isWhollyKnown();
    return known
        ? Truth.of(a.withoutDeepMarks().content().equals(b.withoutDeepMarks().content()))
        : Truth.UNKNOWN;
  }
}
