package io.trailproof.events;

import io.trailproof.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something in a trail's selectors that CloudTrail refuses although the provider lets it pass: the
 * trail will not exist as written (CloudTrail API reference, {@code EventSelector} and {@code
 * AdvancedFieldSelector}).
 *
 * @param value the value that it does not take
 */
public record Refusal(Kind kind, Value value) {
  private static final Set<String> EXCLUDABLE =
      Set.of("kms.amazonaws.com", "rdsdata.amazonaws.com");
  private static final Set<String> OF_MANAGEMENT_EVENTS =
      Set.of("eventCategory", "readOnly", "eventSource");
  private static final List<String> SELECTING =
      List.of("equals", "starts_with", "ends_with", "not_starts_with", "not_ends_with");

  /** What CloudTrail does not take. */
  public enum Kind {
    /** A source that cannot be excluded. */
    EXCLUDED_SOURCE,
    /** An advanced selector without a category. */
    NO_CATEGORY,
    /** A field that management events of a trail cannot be selected by. */
    FIELD,
    /** Management events selected by their source, where one can only be left out. */
    SELECTED_SOURCE;

    /** The word for it in rules: {@code excluded-source}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** All that is surely refused; what is unknown is given the benefit of the doubt. */
  public static List<Refusal> of(Value trail) {
    Stream<Refusal> basic =
        elements(trail, "event_selector")
            .flatMap(selector -> elements(selector, "exclude_management_event_sources"))
            .filter(
                source -> source.knownText().filter(name -> !EXCLUDABLE.contains(name)).isPresent())
            .map(source -> new Refusal(Kind.EXCLUDED_SOURCE, source));
    Stream<Refusal> advanced =
        elements(trail, "advanced_event_selector").flatMap(Refusal::ofAdvanced);
    return Stream.concat(basic, advanced).toList();
  }

  private static Stream<Refusal> ofAdvanced(Value selector) {
    Value fields = selector.attribute("field_selector").orElse(Value.NULL);
    List<Value> known = fields.knownElements();
    if (fields.isUnknown() || known.stream().anyMatch(FieldSelector::hasUnknownName)) {
      return Stream.of();
    }
    List<Value> categories = known.stream().filter(FieldSelector::isCategory).toList();
    if (categories.isEmpty()) {
      return Stream.of(new Refusal(Kind.NO_CATEGORY, selector));
    }
    boolean management =
        categories.stream()
            .flatMap(category -> elements(category, "equals"))
            .anyMatch(value -> value.knownText().filter("Management"::equals).isPresent());
    return management ? known.stream().flatMap(Refusal::ofManagement) : Stream.of();
  }

  private static Stream<Refusal> ofManagement(Value field) {
    String name = field.attribute("field").flatMap(Value::knownText).orElse("");
    if (!OF_MANAGEMENT_EVENTS.contains(name)) {
      return Stream.of(new Refusal(Kind.FIELD, field));
    }
    boolean selects =
        SELECTING.stream().anyMatch(operator -> elements(field, operator).findAny().isPresent());
    return name.equals("eventSource") && selects
        ? Stream.of(new Refusal(Kind.SELECTED_SOURCE, field))
        : Stream.of();
  }

  private static Stream<Value> elements(Value value, String attribute) {
    return value.attribute(attribute).stream().flatMap(found -> found.knownElements().stream());
  }
}
