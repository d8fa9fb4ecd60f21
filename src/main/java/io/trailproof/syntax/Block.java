package io.trailproof.syntax;

import io.trailproof.source.SourceRange;
import java.util.List;

/**
 * {@code type "label" { … }} in a body.
 *
 * @param header from the type to the last label, without the brace
 * @param range all of it, the closing brace included
 */
public record Block(
    String type,
    SourceRange typeRange,
    List<Label> labels,
    Body body,
    SourceRange header,
    SourceRange range) {

  public Block {
    labels = List.copyOf(labels);
  }

  /** The text of a label, counted from 0; the schema has checked that it is there. */
  public String label(int index) {
    return labels.get(index).text();
  }

  /** A label, with escapes resolved. */
  public record Label(String text, SourceRange range) {}
}
