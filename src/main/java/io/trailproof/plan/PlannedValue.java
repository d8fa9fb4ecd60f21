package io.trailproof.plan;

import io.trailproof.value.Content;
import io.trailproof.value.Mark;
import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts together what a plan says in three trees of the same shape: the known values, where
 * something is unknown, and where something is sensitive (Terraform's JSON output format, "Change
 * representation").
 *
 * <p>Where it is unknown, an attribute is missing from the known values and an element is null.
 */
final class PlannedValue {
  private PlannedValue() {}

  static Value of(Value after, Value unknown, Value sensitive, Origin origin) {
    Value value;
    if (unknown.isTrue()) {
      Origin here =
          unknown
              .derivation()
              .range()
              .map(r -> Origin.of(origin.kind(), origin.name(), r))
              .orElse(origin);
      value = Value.unknown(Type.DYNAMIC, here).derived(unknown.derivation());
    } else {
      value =
          switch (after.content()) {
            case Content.Attributes(SortedMap<String, Value> attributes) ->
                object(attributes, unknown, sensitive, origin).derived(after.derivation());
            case Content.Elements(List<Value> elements) ->
                elements(elements, unknown, sensitive, origin).derived(after.derivation());
            case Content.Null n ->
                unknown.content() instanceof Content.Attributes
                    ? object(new TreeMap<>(), unknown, sensitive, origin)
                    : after;
            case Content.Text t -> after;
            case Content.Num n -> after;
            case Content.Bool b -> after;
            case Content.Unknown u -> after;
          };
    }
    return sensitive.isTrue() ? value.mark(Set.of(Mark.SENSITIVE)) : value;
  }

  /** The same value, with other origins of all that is unknown inside it. */
  static Value because(SortedSet<Origin> origins, Value value) {
    Value same =
        switch (value.content()) {
          case Content.Unknown u -> Value.unknown(value.type(), origins);
          case Content.Attributes(SortedMap<String, Value> attributes) -> {
            Map<String, Value> explained = new LinkedHashMap<>();
            attributes.forEach((name, each) -> explained.put(name, because(origins, each)));
            yield Value.object(explained);
          }
          case Content.Elements(List<Value> elements) ->
              Value.tuple(elements.stream().map(each -> because(origins, each)).toList());
          case Content.Null n -> value;
          case Content.Text t -> value;
          case Content.Num n -> value;
          case Content.Bool b -> value;
        };
    return same.mark(value.marks()).derived(value.derivation());
  }

  private static Value object(
      SortedMap<String, Value> after, Value unknown, Value sensitive, Origin origin) {
    Set<String> names = new TreeSet<>(after.keySet());
    if (unknown.content() instanceof Content.Attributes(SortedMap<String, Value> places)) {
      names.addAll(places.keySet());
    }
    Map<String, Value> attributes = new LinkedHashMap<>();
    for (String name : names) {
      Origin inside = new Origin(origin.kind(), origin.name() + "." + name, origin.range());
      attributes.put(
          name,
          of(
              after.getOrDefault(name, Value.NULL),
              unknown.attribute(name).orElse(Value.FALSE),
              sensitive.attribute(name).orElse(Value.FALSE),
              inside));
    }
    return Value.object(attributes);
  }

  private static Value elements(List<Value> after, Value unknown, Value sensitive, Origin origin) {
    List<Value> elements = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      elements.add(of(after.get(i), element(unknown, i), element(sensitive, i), origin));
    }
    return Value.tuple(elements);
  }

  private static Value element(Value list, int index) {
    List<Value> elements = list.knownElements();
    return index < elements.size() ? elements.get(index) : Value.FALSE;
  }
}
