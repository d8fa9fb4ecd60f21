package io.trailproof.expand;

import io.trailproof.value.Origin;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How often a block occurs.
 *
 * @param shape what a reference to the block as a whole is
 * @param all each time, as far as they can be told apart
 * @param origins why they are not all known; empty if they are
 */
record Occurrences(Shape shape, List<Occurrence> all, SortedSet<Origin> origins) {

  /** What the instances are together. */
  enum Shape {
    /** One object. */
    ONE,
    /** A tuple of objects. */
    COUNTED,
    /** An object of objects. */
    KEYED
  }

  Occurrences {
    all = List.copyOf(all);
    origins = Collections.unmodifiableSortedSet(new TreeSet<>(origins));
  }

  static Occurrences of(Shape shape, List<Occurrence> all) {
    return new Occurrences(shape, all, new TreeSet<>());
  }

  /** Whether it is known which ones there are. */
  boolean areKnown() {
    return origins.isEmpty();
  }
}
