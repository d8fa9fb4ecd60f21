package io.trailproof.plan;

import io.trailproof.config.ResourceMode;
import io.trailproof.expand.Address;
import io.trailproof.source.SourceRange;
import io.trailproof.value.Origin;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was kept of a plan or state document; filled while the document is read. */
final class PlanDocument {
  /** Objects as they will be after the change, or as they are in a state. */
  private final Map<Address, PlannedObject> objects = new TreeMap<>();

  /**
   * What was there before the plan: data sources that were read while planning, and all objects
   * that a plan which only refreshes, or has other targets, leaves as they are.
   */
  private final Map<Address, PlannedObject> before = new TreeMap<>();

  /** Resources of types that do not matter to a trail, by address without keys. */
  final Set<String> others = new HashSet<>();

  /** Addresses that Terraform will no longer manage, though the objects stay. */
  final SortedSet<String> forgotten = new TreeSet<>();

  /** Addresses at which nothing will be left: of what is deleted, and of what moves elsewhere. */
  final SortedSet<Address> gone = new TreeSet<>();

  /** Whether the plan changes, or leaves unchanged, anything at all. */
  boolean hasChanges;

  /** Why the document does not say all, in words. */
  final SortedSet<String> gaps = new TreeSet<>();

  /** The values of the root module's input variables. */
  final Map<String, Value> variables = new TreeMap<>();

  /** What refers to what; a state has none. */
  Optional<ConfiguredModule> configuration = Optional.empty();

  /** The configuration's {@code provider_config}. */
  Value providers = Value.EMPTY_OBJECT;

  /** Whether a section was there that only a plan or a state has. */
  boolean recognised;

  /** Whether it is a plan. */
  boolean isPlan;

  /**
   * An object of a document.
   *
   * @param after the attributes that are known
   * @param unknown {@code true} at each place that is not
   * @param sensitive {@code true} at each place that must not be printed
   * @param isNew whether it was not there before, so that nothing in it comes from AWS
   * @param header where the document names it
   */
  record PlannedObject(
      Address address,
      String providerName,
      Value after,
      Value unknown,
      Value sensitive,
      boolean isNew,
      SourceRange header) {

    /** Why an attribute is unknown that nothing else decides. */
    Origin.Kind kind() {
      return address.mode() == ResourceMode.DATA ? Origin.Kind.DATA : Origin.Kind.COMPUTED;
    }

    /** All that the document says of it, in one tree. */
    Value value() {
      Origin origin = Origin.of(kind(), address.toString(), header);
      return PlannedValue.of(after, unknown, sensitive, origin);
    }
  }

  void add(PlannedObject object) {
    if (objects.put(object.address(), object) != null) {
      gaps.add(object.address() + ": it is there twice");
    }
    before.remove(object.address());
  }

  void addFromBefore(PlannedObject object) {
    // Terraform writes the changes first, so that next to nothing is kept twice.
    if (!objects.containsKey(object.address())) {
      before.put(object.address(), object);
    }
  }

  /** All objects, by address; the plan's own word comes before what was there. */
  List<PlannedObject> objects() {
    Map<Address, PlannedObject> all = new TreeMap<>(before);
    all.keySet()
        .removeIf(address -> gone.contains(address) || forgotten.contains(address.toString()));
    all.putAll(objects);
    return new ArrayList<>(all.values());
  }
}
