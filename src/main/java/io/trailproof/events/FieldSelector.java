package io.trailproof.events;

import io.trailproof.value.Derivation;
import io.trailproof.value.Origin;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** What one {@code field_selector} block lets through of the management events. */
final class FieldSelector {
  private static final List<String> OPERATORS =
      List.of(
          "equals", "not_equals", "starts_with", "not_starts_with", "ends_with", "not_ends_with");

  private FieldSelector() {}

  static boolean isCategory(Value field) {
    return name(field).knownText().filter("eventCategory"::equals).isPresent();
  }

  static boolean hasUnknownName(Value field) {
    return name(field).isUnknown();
  }

  static Coverage coverage(Value field) {
    Value name = name(field);
    if (name.isUnknown()) {
      return new Coverage(EventSet.NONE, EventSet.ALL, name.derivation(), name.origins());
    }
    return switch (name.knownText().orElse("")) {
      case "eventCategory" -> category(field);
      case "readOnly" -> readOnly(field);
      case "eventSource" -> source(field);
      // Fields of data events and event data stores: CloudTrail refuses them for management events.
      default -> new Coverage(EventSet.NONE, EventSet.NONE, name.derivation(), name.origins());
    };
  }

  /** Other categories are of other kinds of events. */
  private static Coverage category(Value field) {
    return equalTo(
        field, text -> Optional.of(text.equals("Management") ? EventSet.ALL : EventSet.NONE));
  }

  private static Coverage readOnly(Value field) {
    return equalTo(
        field,
        text ->
            switch (text) {
              case "true" -> Optional.of(EventSet.READS);
              case "false" -> Optional.of(EventSet.WRITES);
              default -> Optional.empty();
            });
  }

  /** {@code not_equals} of the two sources that can be left out; nothing else is allowed. */
  private static Coverage source(Value field) {
    Value excluded = field.attribute("not_equals").orElse(Value.NULL);
    Derivation at = excluded.isNull() ? field.derivation() : excluded.derivation();
    if (usesOnly(field, "not_equals")) {
      if (excluded.isKnown() && excluded.knownElements().isEmpty()) {
        // A field without an operator: CloudTrail documents no meaning for it.
        return undecided(at, new TreeSet<>());
      }
      EventSet surely = EventSet.NONE;
      boolean widened = excluded.isUnknown();
      for (Value source : excluded.knownElements()) {
        widened |= source.isUnknown();
        surely =
            surely.union(
                source
                    .knownText()
                    .map(text -> EventSet.Source.named(text).events())
                    .orElse(EventSet.NONE));
      }
      EventSet left = EventSet.ALL.without(surely);
      return new Coverage(widened ? EventSet.NONE : left, left, at, excluded.origins());
    }
    return new Coverage(EventSet.NONE, EventSet.NONE, field.derivation(), field.origins());
  }

  /**
   * What a field lets through that must equal one value.
   *
   * @param selected the events that a value lets through; empty where CloudTrail does not say
   */
  private static Coverage equalTo(Value field, Function<String, Optional<EventSet>> selected) {
    Value values = field.attribute("equals").orElse(Value.NULL);
    Derivation at = values.isNull() ? field.derivation() : values.derivation();
    if (!usesOnly(field, "equals")) {
      // CloudTrail documents no other operator for these fields.
      return undecided(at, field.origins());
    }
    List<Value> given = values.knownElements();
    if (values.isUnknown() || given.stream().anyMatch(Value::isUnknown)) {
      return new Coverage(EventSet.NONE, EventSet.ALL, at, values.origins());
    }
    // Several values at once: whether CloudTrail takes them is documented nowhere.
    Optional<EventSet> events =
        given.size() == 1 ? given.getFirst().knownText().flatMap(selected) : Optional.empty();
    return events
        .map(known -> new Coverage(known, known, at, new TreeSet<>()))
        .orElseGet(() -> undecided(at, new TreeSet<>()));
  }

  private static Coverage undecided(Derivation at, SortedSet<Origin> known) {
    SortedSet<Origin> origins = new TreeSet<>(known);
    String what = "what CloudTrail makes of this field selector";
    origins.add(new Origin(Origin.Kind.UNDECIDED, what, at.range()));
    return new Coverage(EventSet.NONE, EventSet.ALL, at, origins);
  }

  private static boolean usesOnly(Value field, String wanted) {
    return OPERATORS.stream()
        .filter(operator -> !operator.equals(wanted))
        .map(operator -> field.attribute(operator).orElse(Value.NULL))
        .allMatch(
            values -> values.isNull() || values.isKnown() && values.knownElements().isEmpty());
  }

  private static Value name(Value field) {
    return field.attribute("field").orElse(Value.NULL);
  }
}
