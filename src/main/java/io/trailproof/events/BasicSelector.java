package io.trailproof.events;

import io.trailproof.value.Content;
import io.trailproof.value.Derivation;
import io.trailproof.value.Truth;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What one {@code event_selector} block records of the management events: reads, writes or both of
 * all sources that it does not exclude; nothing if it leaves management events out. Its data
 * resources never matter here.
 */
final class BasicSelector {
  private BasicSelector() {}

  static Coverage coverage(Value selector) {
    if (selector.isUnknown()) {
      return new Coverage(EventSet.NONE, EventSet.ALL, selector.derivation(), selector.origins());
    }
    Value included = selector.attribute("include_management_events").orElse(Value.NULL);
    Value access = selector.attribute("read_write_type").orElse(Value.NULL);
    Value excluded = selector.attribute("exclude_management_event_sources").orElse(Value.NULL);

    Coverage coverage = accessed(access, selector.derivation());
    coverage = excluding(coverage, excluded);
    return including(coverage, included);
  }

  /** Left out, it is All; other words than these three the provider refuses. */
  private static Coverage accessed(Value access, Derivation whole) {
    if (access.isUnknown()) {
      return new Coverage(EventSet.NONE, EventSet.ALL, access.derivation(), access.origins());
    }
    EventSet events =
        switch (access.knownText().orElse("All")) {
          case "All" -> EventSet.ALL;
          case "ReadOnly" -> EventSet.READS;
          case "WriteOnly" -> EventSet.WRITES;
          default -> EventSet.NONE;
        };
    Derivation decidedBy = events.isAll() ? whole : access.derivation();
    return new Coverage(events, events, decidedBy, access.origins());
  }

  private static Coverage excluding(Coverage before, Value excluded) {
    if (excluded.isNull()) {
      return before;
    }
    List<Value> sources = new ArrayList<>(excluded.knownElements());
    EventSet surely = EventSet.NONE;
    EventSet possibly = excluded.isUnknown() ? EventSet.ALL : EventSet.NONE;
    for (Value source : sources) {
      if (source.isUnknown() || source.isNull()) {
        // What AWS makes of a null among the sources is said nowhere.
        possibly = EventSet.ALL;
      } else if (source.content() instanceof Content.Text(String name)) {
        surely = surely.union(EventSet.Source.named(name).events());
      }
    }
    EventSet gone = surely.union(possibly);
    if (gone.equals(EventSet.NONE)) {
      return before;
    }
    var origins = excluded.origins();
    origins.addAll(before.origins());
    return new Coverage(
        before.must().without(gone), before.may().without(surely), excluded.derivation(), origins);
  }

  private static Coverage including(Coverage before, Value included) {
    Truth management = included.isNull() ? Truth.TRUE : included.truth();
    return switch (management) {
      case TRUE -> before;
      case FALSE ->
          new Coverage(EventSet.NONE, EventSet.NONE, included.derivation(), included.origins());
      case UNKNOWN -> {
        var origins = included.origins();
        origins.addAll(before.origins());
        yield new Coverage(EventSet.NONE, before.may(), included.derivation(), origins);
      }
    };
  }
}
