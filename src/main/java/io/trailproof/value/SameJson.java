package io.trailproof.value;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Whether two values have the same JSON encoding. That is not quite whether they are the same: sets
 * are arrays there, and numbers are equal that print alike.
 */
final class SameJson {
  private SameJson() {}

  static Truth same(Value a, Value b) {
    if (a.isUnknown() || b.isUnknown()) {
      return sameUnknown(a, b);
    }
    return switch (a.content()) {
      case Content.Elements(List<Value> elements)
          when b.content() instanceof Content.Elements(List<Value> others) -> {
        boolean ordered = hasOrder(a) && hasOrder(b);
        yield ordered ? sameElements(elements, others) : Truth.UNKNOWN;
      }
      case Content.Attributes(SortedMap<String, Value> attributes)
          when b.content() instanceof Content.Attributes(SortedMap<String, Value> others) ->
          sameAttributes(attributes, others);
      case Content.Num(BigFloat number) when b.content() instanceof Content.Num(BigFloat other) ->
          Truth.of(number.text().equals(other.text()));
      default -> Truth.of(a.content().equals(b.content()));
    };
  }

  private static Truth sameUnknown(Value a, Value b) {
    Truth same = Sameness.same(a, b);
    // Of unknown collections it may be that a set is compared with a list.
    boolean certain = same == Truth.TRUE || a.type().isPrimitive() && b.type().isPrimitive();
    // A number that equals an unknown one may still print otherwise, but not if both are one thing.
    boolean numbers = a.type() == Type.NUMBER && b.type() == Type.NUMBER;
    return certain && !(numbers && same == Truth.FALSE) ? same : Truth.UNKNOWN;
  }

  /** A set whose elements are not all known will be sorted once they are. */
  private static boolean hasOrder(Value value) {
    return !(value.type() instanceof Type.SetOf) || value.isWhollyKnown();
  }

  private static Truth sameElements(List<Value> elements, List<Value> others) {
    if (elements.size() != others.size()) {
      return Truth.FALSE;
    }
    Truth all = Truth.TRUE;
    for (int i = 0; i < elements.size(); i++) {
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
}
