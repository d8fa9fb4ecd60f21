package io.trailproof.events;

import io.trailproof.value.Content;
import io.trailproof.value.Derivation;
import io.trailproof.value.Origin;
import io.trailproof.value.Structure;
import io.trailproof.value.Structure.Segment;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which management events a trail records: the union of what its selectors select, and all of them
 * if it has no selector (CloudTrail user guide, "Logging management events").
 *
 * <p>Unknown values widen: what surely is selected is kept apart from what possibly is.
 */
public final class ManagementEvents {
  private static final String BASIC = "event_selector";
  private static final String ADVANCED = "advanced_event_selector";

  private ManagementEvents() {}

  /** What a trail records, given its object with all arguments and blocks. */
  public static Coverage of(Value trail) {
    List<Selection> selections = new ArrayList<>();
    boolean complete = true;
    SortedSet<Origin> hidden = new TreeSet<>();
    for (String block : List.of(BASIC, ADVANCED)) {
      Value blocks = trail.attribute(block).orElse(Value.EMPTY_TUPLE);
      switch (blocks.content()) {
        case Content.Elements(List<Value> elements) ->
            elements.forEach(element -> selections.add(Selection.of(block, element, false)));
        case Content.Unknown unknown
            when unknown.structure() instanceof Structure.Sequence(List<Segment> segments) -> {
          segments.forEach(s -> selections.add(Selection.of(block, s.element(), s.repeated())));
          hidden.addAll(unknown.origins());
        }
        case Content.Unknown unknown -> {
          complete = false;
          hidden.addAll(unknown.origins());
        }
        case Content.Null n -> {}
        case Content.Text t -> {}
        case Content.Num n -> {}
        case Content.Bool b -> {}
        case Content.Attributes a -> {}
      }
    }
    return union(trail, selections, complete, hidden);
  }

  /** One selector, and whether it stands for any number of them. */
  private record Selection(String block, Coverage coverage, boolean repeated) {
    static Selection of(String block, Value selector, boolean repeated) {
      Coverage coverage =
          block.equals(BASIC)
              ? BasicSelector.coverage(selector)
              : AdvancedSelector.coverage(selector);
      return new Selection(block, coverage, repeated);
    }
  }

  private static Coverage union(
      Value trail, List<Selection> selections, boolean complete, SortedSet<Origin> hidden) {
    EventSet sure = EventSet.NONE;
    EventSet possible = complete ? EventSet.NONE : EventSet.ALL;
    EventSet always = EventSet.ALL;
    boolean anySure = false;
    SortedSet<Origin> origins = new TreeSet<>(hidden);
    for (Selection selection : selections) {
      Coverage one = selection.coverage();
      possible = possible.union(one.may());
      always = always.intersection(one.must());
      if (!selection.repeated()) {
        anySure = true;
        sure = sure.union(one.must());
      }
      origins.addAll(one.origins());
    }
    if (!anySure) {
      // There may be no selector at all, and then the trail records everything; or there are some
      // of
      // those that may be there, and then at least what each of them selects.
      possible = EventSet.ALL;
      sure = complete ? always : EventSet.NONE;
    }
    if (selections.stream().map(Selection::block).distinct().count() > 1) {
      // The provider refuses a trail that has both kinds; with both possible nothing is sure.
      sure = EventSet.NONE;
    }
    return new Coverage(sure, possible, decidedBy(trail, selections, sure), origins);
  }

  /** The selector that comes nearest to all events; without one, the trail itself. */
  private static Derivation decidedBy(Value trail, List<Selection> selections, EventSet sure) {
    Comparator<Selection> nearest =
        Comparator.comparingInt((Selection s) -> sure.isAll() ? s.coverage().must().size() : 0)
            .thenComparingInt(s -> s.coverage().may().size());
    return selections.stream()
        .max(nearest.thenComparing(Comparator.comparing(selections::indexOf).reversed()))
        .map(selection -> selection.coverage().decidedBy())
        .orElse(trail.derivation());
  }
}
