package io.trailproof.parse;

import io.trailproof.parse.antlr.HclParser;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.TemplatePart;

/** A piece of a template as it stands in the text, before directives are put together. */
sealed interface TemplatePiece {
  SourceRange range();

  /** One token of text; strip markers and the indentation of heredocs take from it. */
  final class Text implements TemplatePiece {
    private final SourceRange range;
    private String content;

    Text(String content, SourceRange range) {
      this.content = content;
      this.range = range;
    }

    String content() {
      return content;
    }

    void become(String shorter) {
      content = shorter;
    }

    @Override
    public SourceRange range() {
      return range;
    }
  }

  /** <code>${…}</code> */
  record Sequence(TemplatePart.Interpolation part) implements TemplatePiece {
    @Override
    public SourceRange range() {
      return part.range();
    }
  }

  /** <code>%{…}</code> */
  record Directive(HclParser.TemplateDirectiveContext rule, SourceRange range)
      implements TemplatePiece {}
}
