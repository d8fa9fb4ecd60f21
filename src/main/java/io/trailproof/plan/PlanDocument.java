package io.trailproof.plan;

import io.trailproof.expand.Address;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was kept of a plan or state document. */
final class PlanDocument {
  /** Objects as they will be after the change, or as they are in a state. */
  final List<PlannedObject> objects = new ArrayList<>();

  /** The first object of each resource whose type no rule asks about. */
  final Map<String, Other> others = new TreeMap<>();

  /** Addresses that Terraform will no longer manage, though the objects stay. */
  final List<String> forgotten = new ArrayList<>();

  /** Why the document does not say all, in words. */
  final SortedSet<String> gaps = new TreeSet<>();

  /** The {@code configuration}, which says what refers to what; a state has none. */
  Optional<Value> configuration = Optional.empty();

  /** Whether a section was there that only a plan or a state has. */
  boolean recognised;

  /** An object of which only matters that it is there, and where. */
  record Other(Address address, String providerName) {}

  /**
   * An object of a document.
   *
   * @param after the attributes that are known
   * @param unknown {@code true} at each place that is not
   * @param sensitive {@code true} at each place that must not be printed
   */
  record PlannedObject(
      Address address, String providerName, Value after, Value unknown, Value sensitive) {}
}
