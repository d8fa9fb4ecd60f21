package io.trailproof.syntax;

import io.trailproof.source.SourceRange;
import java.util.List;
import java.util.Optional;

/** A piece of a template. */
public sealed interface TemplatePart {
  SourceRange range();

  /** Text, escapes resolved. */
  record Literal(String text, SourceRange range) implements TemplatePart {}

  /** <code>${expression}</code> */
  record Interpolation(Expression expression, SourceRange range) implements TemplatePart {}

  /** <code>%{if condition}…%{else}…%{endif}</code> */
  record If(
      Expression condition,
      List<TemplatePart> then,
      List<TemplatePart> otherwise,
      SourceRange range)
      implements TemplatePart {
    public If {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }

  /** <code>%{for key, value in collection}…%{endfor}</code> */
  record For(
      Optional<String> keyVariable,
      String valueVariable,
      Expression collection,
      List<TemplatePart> body,
      SourceRange range)
      implements TemplatePart {
    public For {
      body = List.copyOf(body);
    }
  }
}
