package io.trailproof.syntax;

import io.trailproof.source.SourceRange;
import java.util.List;
import java.util.Optional;

/**
 * The content of a file or of a block: attributes and blocks, each in source order.
 *
 * <p>In native syntax the text tells blocks from attributes and names each attribute once. In JSON
 * syntax only a {@link BodySchema} tells: the parser makes every property an attribute (duplicates
 * kept), and {@link JsonBodies} turns some of them into blocks.
 *
 * @param range all of it, without the braces
 * @param complete whether nothing of it was lost to a syntax error; what an incomplete body does
 *     not have may have been written all the same
 */
public record Body(
    List<Attribute> attributes,
    List<Block> blocks,
    Syntax syntax,
    SourceRange range,
    boolean complete) {

  public Body {
    attributes = List.copyOf(attributes);
    blocks = List.copyOf(blocks);
  }

  /** A body of which nothing was lost. */
  public Body(List<Attribute> attributes, List<Block> blocks, Syntax syntax, SourceRange range) {
    this(attributes, blocks, syntax, range, true);
  }

  /** Whether nothing was lost of it and of the blocks in it. */
  public boolean isWhole() {
    return complete && blocks.stream().allMatch(block -> block.body().isWhole());
  }

  /** The attribute of a name; of several (which is an error) the first. */
  public Optional<Attribute> attribute(String name) {
    return attributes.stream().filter(attribute -> attribute.name().equals(name)).findFirst();
  }

  public List<Block> blocks(String type) {
    return blocks.stream().filter(block -> block.type().equals(type)).toList();
  }

  /** How the text is written. */
  public enum Syntax {
    NATIVE,
    JSON
  }
}
