package io.trailproof.parse;

import io.trailproof.parse.antlr.HclParser;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.TemplatePart;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes templates: resolves escapes, applies strip markers and indentation, in HCL's order. */
final class TemplateBuilder {
  private final Passage passage;
  private final ExpressionBuilder expressions;
  private final Diagnostics diagnostics;

  TemplateBuilder(Passage passage, ExpressionBuilder expressions, Diagnostics diagnostics) {
    this.passage = passage;
    this.expressions = expressions;
    this.diagnostics = diagnostics;
  }

  /** A quoted string or a heredoc. */
  Expression build(HclParser.TemplateExprContext template) {
    boolean quoted = template.OPEN_QUOTE() != null;
    List<TemplatePiece> pieces = pieces(template.template(), quoted);
    if (!quoted && template.getStart().getText().startsWith("<<-")) {
      Heredocs.unindent(pieces);
    }
    SourceRange range = expressions.range(template);
    Token close = template.getStop();
    SourceRange end = passage.range(close.getStartIndex(), close.getStartIndex());
    return template(pieces, range, end);
  }

  /** A text that is a template as a whole. */
  Expression build(HclParser.TemplateContext template) {
    int length = passage.text().length();
    return template(pieces(template, false), passage.whole(), passage.range(length, length));
  }

  private Expression template(List<TemplatePiece> pieces, SourceRange range, SourceRange end) {
    return new DirectiveNesting(expressions, diagnostics)
        .parts(pieces, end)
        .<Expression>map(parts -> new Expression.Template(parts, range))
        .orElseGet(() -> new Expression.Invalid(range));
  }

  private List<TemplatePiece> pieces(HclParser.TemplateContext template, boolean quoted) {
    List<TemplatePiece> pieces = new ArrayList<>();
    boolean trim = false;
    for (int i = 0; i < template.getChildCount(); i++) {
      switch (template.getChild(i)) {
        case TerminalNode node -> {
          Token token = node.getSymbol();
          String text =
              quoted
                  ? Escapes.resolveQuoted(token, passage, diagnostics)
                  : Escapes.resolveTemplate(token.getText());
          pieces.add(
              new TemplatePiece.Text(
                  trim ? Whitespace.trimStart(text) : text, expressions.range(token)));
          trim = false;
        }
        case HclParser.TemplateInterpolationContext interpolation -> {
          trimLast(interpolation.getStart(), pieces);
          trim = isStrip(interpolation.getStop());
          pieces.add(
              new TemplatePiece.Sequence(
                  new TemplatePart.Interpolation(
                      expressions.build(interpolation.expression()),
                      expressions.range(interpolation))));
        }
        case HclParser.TemplateDirectiveContext directive -> {
          trimLast(directive.getStart(), pieces);
          trim = isStrip(directive.getStop());
          pieces.add(new TemplatePiece.Directive(directive, expressions.range(directive)));
        }
        default -> throw new IllegalStateException("not part of a template");
      }
    }
    return pieces;
  }

  /** A strip marker at the start of a sequence takes white space from the one token before it. */
  private static void trimLast(Token open, List<TemplatePiece> pieces) {
    if (isStrip(open) && !pieces.isEmpty() && pieces.getLast() instanceof TemplatePiece.Text text) {
      text.become(Whitespace.trimEnd(text.content()));
    }
  }

  private static boolean isStrip(Token marker) {
    // "${~", "%{~" or "~}"
    return marker.getText().indexOf('~') >= 0;
  }
}
