package io.trailproof.graph;

import io.trailproof.expand.Address;
import io.trailproof.expand.ResourceInstance;
import io.trailproof.source.SourceRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Where in the user's files the blocks of resources stand, with the instances of each. */
final class SourceBlocks {
  private final Map<String, NavigableMap<Integer, Block>> byFile = new HashMap<>();

  /** A block, up to the end of its body. */
  private record Block(int end, List<Address> instances) {}

  SourceBlocks(List<ResourceInstance> instances) {
    for (ResourceInstance instance : instances) {
      instance
          .blockBody()
          .ifPresent(
              body ->
                  blocks(instance.header())
                      .computeIfAbsent(
                          instance.header().start(), s -> new Block(body.end(), new ArrayList<>()))
                      .instances()
                      .add(instance.address()));
    }
  }

  private NavigableMap<Integer, Block> blocks(SourceRange range) {
    return byFile.computeIfAbsent(range.file().path(), path -> new TreeMap<>());
  }

  /** The instances of the block that a place is in; those of one module instance if it has some. */
  List<Address> at(SourceRange place, Address seenFrom) {
    NavigableMap<Integer, Block> blocks = byFile.getOrDefault(place.file().path(), new TreeMap<>());
    Map.Entry<Integer, Block> found = blocks.floorEntry(place.start());
    if (found == null || place.end() > found.getValue().end()) {
      return List.of();
    }
    List<Address> all = found.getValue().instances();
    List<Address> near = all.stream().filter(a -> a.module().equals(seenFrom.module())).toList();
    return near.isEmpty() ? List.copyOf(all) : near;
  }
}
