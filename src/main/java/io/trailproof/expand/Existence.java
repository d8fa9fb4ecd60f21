package io.trailproof.expand;

import io.trailproof.value.Origin;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whether a resource instance will be there at all. */
public sealed interface Existence {
  Existence CERTAIN = Certain.CERTAIN;

  /** It will. */
  enum Certain implements Existence {
    CERTAIN
  }

  /**
   * It may: a {@code count} or {@code for_each}, its own or that of a module around it, is unknown.
   *
   * @param origins what would decide it
   */
  record Possible(SortedSet<Origin> origins) implements Existence {
    public Possible {
      origins = Collections.unmodifiableSortedSet(new TreeSet<>(origins));
    }
  }

  default boolean isCertain() {
    return this == CERTAIN;
  }

  /** What would decide it; empty if it is certain. */
  default SortedSet<Origin> origins() {
    return switch (this) {
      case Certain certain -> Collections.emptySortedSet();
      case Possible(SortedSet<Origin> origins) -> origins;
    };
  }

  /** Something inside something: it is there if both are. */
  default Existence and(Existence inner) {
    if (isCertain()) {
      return inner;
    }
    SortedSet<Origin> both = new TreeSet<>(origins());
    both.addAll(inner.origins());
    return new Possible(both);
  }
}
