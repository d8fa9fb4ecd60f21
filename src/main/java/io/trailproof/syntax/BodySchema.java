package io.trailproof.syntax;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which names a body gives to attributes and which to blocks; all that JSON syntax needs to be read
 * as native syntax is.
 *
 * @param attributes the attributes by name; empty together with {@code open} means "any"
 * @param blocks the block types, with how many labels each has and what its own body looks like
 * @param open whether names that are not listed are attributes too, rather than mistakes
 */
public record BodySchema(Set<String> attributes, Map<String, BlockSchema> blocks, boolean open) {
  /** A body about which nothing is known: all are attributes. */
  public static final BodySchema ANY = new BodySchema(Set.of(), Map.of(), true);

  public BodySchema {
    attributes = Set.copyOf(attributes);
    blocks = Map.copyOf(blocks);
  }

  /** A block type of a body. */
  public record BlockSchema(List<String> labels, BodySchema body) {
    public BlockSchema {
      labels = List.copyOf(labels);
    }
  }
}
