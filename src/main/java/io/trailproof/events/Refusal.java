package io.trailproof.events;

import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Something in a trail's selectors that CloudTrail refuses although the provider lets it pass: the
 * trail will not exist as written.
 *
 * @param reason what CloudTrail does not take, as a sentence
 * @param value the value that it does not take
 */
public record Refusal(String reason, Value value) {
  // CloudTrail API reference: EventSelector and AdvancedFieldSelector.
  private static final Set<String> EXCLUDABLE =
      Set.of("kms.amazonaws.com", "rdsdata.amazonaws.com");
  private static final Set<String> OF_MANAGEMENT_EVENTS =
      Set.of("eventCategory", "readOnly", "eventSource");

  /** All that is surely refused; what is unknown is given the benefit of the doubt. */
  public static List<Refusal> of(Value trail) {
    List<Refusal> refusals = new ArrayList<>();
    for (Value selector : elements(trail, "event_selector")) {
      for (Value source : elements(selector, "exclude_management_event_sources")) {
        source
            .knownText()
            .filter(name -> !EXCLUDABLE.contains(name))
            .ifPresent(
                name ->
                    refusals.add(
                        new Refusal(
                            "CloudTrail can exclude kms.amazonaws.com and rdsdata.amazonaws.com,"
                                + " not "
                                + name
                                + ".",
                            source)));
      }
    }
    for (Value selector : elements(trail, "advanced_event_selector")) {
      refusals.addAll(ofAdvanced(selector));
    }
    return List.copyOf(refusals);
  }

  private static List<Refusal> ofAdvanced(Value selector) {
    Value fields = selector.attribute("field_selector").orElse(Value.NULL);
    List<Value> known = fields.knownElements();
    if (fields.isUnknown() || known.stream().anyMatch(FieldSelector::hasUnknownName)) {
      return List.of();
    }
    List<Value> categories = known.stream().filter(FieldSelector::isCategory).toList();
    if (categories.isEmpty()) {
      return List.of(
          new Refusal(
              "CloudTrail wants each advanced selector to have an eventCategory.", selector));
    }
    boolean management =
        categories.stream()
            .flatMap(category -> elements(category, "equals").stream())
            .anyMatch(value -> value.knownText().filter("Management"::equals).isPresent());
    return management
        ? known.stream().flatMap(field -> ofManagement(field).stream()).toList()
        : List.of();
  }

  private static List<Refusal> ofManagement(Value field) {
    String name = field.attribute("field").flatMap(Value::knownText).orElse("eventCategory");
    if (!OF_MANAGEMENT_EVENTS.contains(name)) {
      String reason = "Management events of a trail cannot be selected by " + name + ".";
      return List.of(new Refusal(reason, field));
    }
    if (name.equals("eventSource")) {
      for (String operator :
          List.of("equals", "starts_with", "ends_with", "not_starts_with", "not_ends_with")) {
        if (!elements(field, operator).isEmpty()) {
          String reason = "Management events can leave out an eventSource, not select one.";
          return List.of(new Refusal(reason, field));
        }
      }
    }
    return List.of();
  }

  private static List<Value> elements(Value value, String attribute) {
    return value.attribute(attribute).map(Value::knownElements).orElse(List.of());
  }
}
