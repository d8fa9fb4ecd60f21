package io.trailproof.graph;

import io.trailproof.expand.Address;
import io.trailproof.expand.ResourceInstance;
import io.trailproof.value.Content;
import io.trailproof.value.Derivation;
import io.trailproof.value.Identity;
import io.trailproof.value.Structure;
import io.trailproof.value.Value;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the value of one attribute was made from: the things whose unknown values are in it, as a
 * whole or as parts, and the resources whose blocks its derivation leads to.
 */
final class References {
  private final SourceBlocks blocks;
  private final Address own;
  private final SortedSet<Identity> identities = new TreeSet<>();
  private final SortedSet<Address> addresses = new TreeSet<>();
  private final Set<Derivation> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  References(SourceBlocks blocks, ResourceInstance instance) {
    this.blocks = blocks;
    this.own = instance.address();
  }

  SortedSet<Identity> identities() {
    return identities;
  }

  SortedSet<Address> addresses() {
    return addresses;
  }

  void walk(Value value) {
    if (!isOneThing(value)) {
      walk(value.derivation());
    }
    switch (value.content()) {
      case Content.Unknown unknown -> {
        unknown.identity().ifPresent(identities::add);
        walk(unknown.structure());
      }
      case Content.Elements(List<Value> elements) -> elements.forEach(this::walk);
      case Content.Attributes(var attributes) -> attributes.values().forEach(this::walk);
      case Content.Null n -> {}
      case Content.Text t -> {}
      case Content.Num n -> {}
      case Content.Bool b -> {}
    }
  }

  /** Then its identity tells the very instance, and its derivation no more than the block. */
  private boolean isOneThing(Value value) {
    return value.content() instanceof Content.Unknown unknown
        && unknown.identity().filter(thing -> !thing.thing().equals(own.toString())).isPresent();
  }

  private void walk(Structure structure) {
    switch (structure) {
      case Structure.None none -> {}
      case Structure.Parts(List<Structure.Part> parts) -> parts.forEach(this::walk);
      case Structure.Json(Value encoded) -> walk(encoded);
      case Structure.Sequence(List<Structure.Segment> segments) ->
          segments.forEach(segment -> walk(segment.element()));
    }
  }

  private void walk(Structure.Part part) {
    switch (part) {
      case Structure.Literal literal -> {}
      case Structure.Hole(Value hole) -> walk(hole);
    }
  }

  /** Up to the first block of another resource: what that is made from is its own affair. */
  private void walk(Derivation derivation) {
    if (!seen.add(derivation)) {
      return;
    }
    List<Address> found = derivation.range().map(place -> blocks.at(place, own)).orElse(List.of());
    if (found.isEmpty() || found.contains(own)) {
      derivation.inputs().forEach(this::walk);
    } else {
      addresses.addAll(found);
    }
  }
}
