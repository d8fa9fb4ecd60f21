package io.trailproof.events;

import io.trailproof.value.Derivation;
import io.trailproof.value.Origin;
import io.trailproof.value.Truth;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a selector, or a trail, records of the management events.
 *
 * @param must what it surely records, however the unknown parts turn out
 * @param may what it possibly records
 * @param decidedBy the value that keeps it from recording more, or the selector that records all
 * @param origins what would tell {@code must} from {@code may}
 */
public record Coverage(
    EventSet must, EventSet may, Derivation decidedBy, SortedSet<Origin> origins) {

  public Coverage {
    origins = Collections.unmodifiableSortedSet(new TreeSet<>(origins));
  }

  /** What it surely does not record; if that is nothing, what it possibly does not. */
  public EventSet missing() {
    return EventSet.ALL.without(may.isAll() ? must : may);
  }

  /** Whether it records every management event. */
  public Truth complete() {
    return must.isAll() ? Truth.TRUE : may.isAll() ? Truth.UNKNOWN : Truth.FALSE;
  }
}
