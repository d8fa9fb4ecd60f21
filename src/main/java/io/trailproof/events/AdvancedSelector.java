package io.trailproof.events;

import io.trailproof.value.Content;
import io.trailproof.value.Derivation;
import io.trailproof.value.Origin;
import io.trailproof.value.Structure;
import io.trailproof.value.Value;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one {@code advanced_event_selector} block records of the management events.
 *
 * <p>Its field selectors must all hold. Of a trail's management events CloudTrail lets only {@code
 * eventCategory}, {@code readOnly} and {@code eventSource} be selected by ({@code
 * AdvancedFieldSelector} in the API reference); what it says nothing about is undecided, not
 * guessed.
 */
final class AdvancedSelector {
  private AdvancedSelector() {}

  static Coverage coverage(Value selector) {
    Value fields = selector.attribute("field_selector").orElse(selector);
    if (fields.isUnknown()) {
      // Not even the known fields of a partly unknown list can be taken to be all of them, but each
      // surely present one restricts what is selected.
      return restricted(selector, surelyPresent(fields), EventSet.NONE, fields.origins());
    }
    return restricted(selector, fields.knownElements(), EventSet.ALL, new TreeSet<>());
  }

  private static List<Value> surelyPresent(Value fields) {
    return fields.content() instanceof Content.Unknown unknown
            && unknown.structure() instanceof Structure.Sequence(var segments)
        ? segments.stream().filter(s -> !s.repeated()).map(s -> s.element()).toList()
        : List.of();
  }

  private static Coverage restricted(
      Value selector, List<Value> fields, EventSet mustAtMost, SortedSet<Origin> origins) {
    EventSet must = mustAtMost;
    EventSet may = EventSet.ALL;
    Derivation decidedBy = selector.derivation();
    boolean management = false;
    for (Value field : fields) {
      Coverage one = FieldSelector.coverage(field);
      management |= FieldSelector.isCategory(field);
      if (!one.may().isAll() && one.may().intersection(may).size() < may.size()
          || !one.must().isAll() && may.isAll() && must.isAll()) {
        decidedBy = one.decidedBy();
      }
      must = must.intersection(one.must());
      may = may.intersection(one.may());
      origins.addAll(one.origins());
    }
    // Without eventCategory CloudTrail refuses the selector; one of unknown name may be it.
    boolean mayBeCategory =
        mustAtMost.equals(EventSet.NONE) || fields.stream().anyMatch(FieldSelector::hasUnknownName);
    if (!management) {
      must = EventSet.NONE;
      may = mayBeCategory ? may : EventSet.NONE;
    }
    return new Coverage(must, may, decidedBy, origins);
  }
}
