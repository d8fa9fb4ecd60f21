package io.trailproof.provider;

import io.trailproof.source.NearName;
import io.trailproof.syntax.BodySchema;
import io.trailproof.value.TextOrder;
import io.trailproof.value.Type;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The inside of a resource or of a nested block: its attributes and nested blocks.
 *
 * <p>A name that is not here is not necessarily wrong: other versions of the provider have other
 * names, and a partial schema leaves blocks out.
 *
 * @param partial whether the provider is known to have blocks that are not listed
 */
public record BlockSchema(
    SortedMap<String, AttributeSchema> attributes,
    SortedMap<String, NestedBlock> blocks,
    boolean partial,
    Constraints constraints) {

  public BlockSchema {
    attributes = sorted(attributes);
    blocks = sorted(blocks);
  }

  public Optional<AttributeSchema> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  public Optional<NestedBlock> block(String type) {
    return Optional.ofNullable(blocks.get(type));
  }

  /** Whether an attribute or a nested block has the name. */
  public boolean knows(String name) {
    return attributes.containsKey(name) || blocks.containsKey(name);
  }

  /** The attribute or nested block that a mistyped name probably means. */
  public Optional<String> nearName(String wrong) {
    List<String> names =
        Stream.concat(attributes.keySet().stream(), blocks.keySet().stream()).toList();
    return NearName.of(wrong, names);
  }

  /** The type of a block's value: an object of its attributes and lists of its nested blocks. */
  public Type.ObjectOf valueType() {
    Map<String, Type> types = new TreeMap<>();
    attributes.forEach((name, attribute) -> types.put(name, attribute.type()));
    blocks.forEach((name, block) -> types.put(name, block.valueType()));
    return Type.object(types);
  }

  /** What JSON syntax needs to tell nested blocks from attributes; unlisted names may follow. */
  public BodySchema bodySchema() {
    return new BodySchema(
        attributes.keySet(),
        blocks.values().stream()
            .collect(
                Collectors.toMap(
                    NestedBlock::type,
                    block -> new BodySchema.BlockSchema(List.of(), block.content().bodySchema()))),
        true);
  }

  private static <T> SortedMap<String, T> sorted(Map<String, T> map) {
    SortedMap<String, T> copy = new TreeMap<>(TextOrder.BY_CODE_POINT);
    copy.putAll(map);
    return Collections.unmodifiableSortedMap(copy);
  }
}
