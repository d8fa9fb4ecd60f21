package io.trailproof.value;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * The order in which Terraform visits the elements of a set: numbers ascending, strings by code
 * point, false before true; then what is unknown, then null.
 *
 * <p>Lists, tuples, maps and objects are ordered by a text that go-cty makes of them, in which 10
 * comes before 9.
 */
public final class SetOrder {
  private static final int DIGITS_OF_KEYS = 10;

  private SetOrder() {}

  /**
   * A set of these elements. Equal ones count once; what is partly unknown equals nothing. A set
   * has the marks of all its elements, which have none themselves.
   */
  static Value set(Type element, List<Value> elements) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    elements.forEach(each -> marks.addAll(each.deepMarks()));
    Set<Value> seen = new HashSet<>();
    List<Value> sorted =
        elements.stream()
            .map(Value::withoutDeepMarks)
            .filter(each -> !each.isWhollyKnown() || seen.add(each))
            .map(Keyed::of)
            .sorted(Keyed.ORDER)
            .map(Keyed::value)
            .toList();
    return Value.of(Type.set(element), new Content.Elements(sorted)).mark(marks);
  }

  /** An element and the text that it is ordered by, which only collections need. */
  private record Keyed(Value value, int rank, String key) {
    static final Comparator<Keyed> ORDER =
        Comparator.comparingInt(Keyed::rank)
            .thenComparing(Keyed::value, Keyed::compareContent)
            .thenComparing(Keyed::key, TextOrder.BY_CODE_POINT);

    static Keyed of(Value value) {
      int rank = value.isNull() ? 2 : value.isUnknown() ? 1 : 0;
      StringBuilder key = new StringBuilder();
      if (rank == 0 && !value.type().isPrimitive()) {
        appendKey(value, key);
      }
      return new Keyed(value, rank, key.toString());
    }

    private static int compareContent(Value a, Value b) {
      return switch (a.content()) {
        case Content.Text(String text) when b.content() instanceof Content.Text(String other) ->
            TextOrder.BY_CODE_POINT.compare(text, other);
        case Content.Num(BigFloat number) when b.content() instanceof Content.Num(BigFloat other) ->
            number.compareTo(other);
        case Content.Bool(boolean truth) when b.content() instanceof Content.Bool(boolean other) ->
            Boolean.compare(truth, other);
        default -> 0;
      };
    }
  }

  private static void appendKey(Value value, StringBuilder key) {
    switch (value.content()) {
      case Content.Unknown u -> key.append('?');
      case Content.Null n -> key.append('~');
      case Content.Bool(boolean truth) -> key.append(truth ? 'T' : 'F');
      case Content.Text(String text) -> key.append(GoText.quoted(text));
      case Content.Num(BigFloat number) -> key.append(keyOf(number));
      case Content.Elements(List<Value> elements) -> {
        boolean tuple = value.type() instanceof Type.TupleOf;
        key.append(tuple ? '<' : '[');
        elements.forEach(element -> appendPart(element, key));
        key.append(tuple ? '>' : ']');
      }
      case Content.Attributes(SortedMap<String, Value> attributes) -> {
        boolean object = value.type() instanceof Type.ObjectOf;
        key.append(object ? '<' : '{');
        for (Map.Entry<String, Value> each : attributes.entrySet()) {
          if (!object) {
            key.append(GoText.quoted(each.getKey())).append(':');
          }
          appendPart(each.getValue(), key);
        }
        key.append(object ? '>' : '}');
      }
    }
  }

  private static void appendPart(Value part, StringBuilder key) {
    appendKey(part, key);
    key.append(';');
  }

  private static String keyOf(BigFloat number) {
    return number.isInfinite() || !number.isWithinBudget()
        ? number.text()
        : Digits.exact(number).significant(DIGITS_OF_KEYS).general(DIGITS_OF_KEYS);
  }
}
