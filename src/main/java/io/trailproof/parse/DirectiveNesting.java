package io.trailproof.parse;

import io.trailproof.parse.antlr.HclParser;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.TemplatePart;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Puts the directives of a template together: each {@code if} and {@code for} with its end. */
final class DirectiveNesting {
  private final ExpressionBuilder expressions;
  private final Diagnostics diagnostics;
  private final Deque<Level> levels = new ArrayDeque<>();
  private boolean sound = true;

  /** What has been read inside an open directive, or of the whole template. */
  private static final class Level {
    final Optional<TemplatePiece.Directive> opener;
    final Parts first = new Parts();

    /** Behind the {@code else}. */
    Optional<Parts> otherwise = Optional.empty();

    Level(Optional<TemplatePiece.Directive> opener) {
      this.opener = opener;
    }

    Parts current() {
      return otherwise.orElse(first);
    }
  }

  /** Parts in which no two literals follow each other. */
  private static final class Parts {
    final List<TemplatePart> list = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Optional<SourceRange> textRange = Optional.empty();

    void add(TemplatePiece.Text piece) {
      text.append(piece.content());
      textRange = Optional.of(textRange.map(r -> r.to(piece.range())).orElse(piece.range()));
    }

    void add(TemplatePart part) {
      finish();
      list.add(part);
    }

    List<TemplatePart> finish() {
      if (!text.isEmpty()) {
        list.add(new TemplatePart.Literal(text.toString(), textRange.orElseThrow()));
      }
      text.setLength(0);
      textRange = Optional.empty();
      return list;
    }
  }

  DirectiveNesting(ExpressionBuilder expressions, Diagnostics diagnostics) {
    this.expressions = expressions;
    this.diagnostics = diagnostics;
  }

  /**
   * The parts of a template; none if its directives do not fit each other, which is reported.
   *
   * @param end the place behind the last piece
   */
  Optional<List<TemplatePart>> parts(List<TemplatePiece> pieces, SourceRange end) {
    levels.push(new Level(Optional.empty()));
    for (TemplatePiece piece : pieces) {
      switch (piece) {
        case TemplatePiece.Text text -> levels.peek().current().add(text);
        case TemplatePiece.Sequence sequence -> levels.peek().current().add(sequence.part());
        case TemplatePiece.Directive directive -> directive(directive);
      }
    }
    while (levels.size() > 1) {
      TemplatePiece.Directive opener = levels.pop().opener.orElseThrow();
      String name = name(opener);
      error(
          "Unexpected end of template",
          "The "
              + name
              + " directive at "
              + Passage.place(opener.range())
              + " is missing its corresponding end"
              + name
              + " directive.",
          end);
    }
    List<TemplatePart> parts = new ArrayList<>(levels.pop().first.finish());
    // Trimmed to nothing, text beside one interpolation still makes the whole a string.
    if (parts.size() == 1
        && pieces.size() > 1
        && parts.getFirst() instanceof TemplatePart.Interpolation) {
      SourceRange at = parts.getFirst().range();
      parts.add(new TemplatePart.Literal("", at.file().range(at.end(), at.end())));
    }
    return sound ? Optional.of(parts) : Optional.empty();
  }

  private void directive(TemplatePiece.Directive directive) {
    String name = name(directive);
    switch (name) {
      case "if", "for" -> levels.push(new Level(Optional.of(directive)));
      case "else" -> otherwise(directive);
      default -> close(directive, name);
    }
  }

  private void otherwise(TemplatePiece.Directive directive) {
    Level level = levels.peek();
    if (!level.opener.map(DirectiveNesting::name).equals(Optional.of("if"))) {
      unexpected(directive, "else", level);
    } else if (level.otherwise.isPresent()) {
      error(
          "Unexpected else directive",
          "Already in the else clause for the if started at "
              + Passage.place(level.opener.orElseThrow().range())
              + ".",
          directive.range());
    } else {
      level.otherwise = Optional.of(new Parts());
    }
  }

  private void close(TemplatePiece.Directive directive, String name) {
    Level level = levels.peek();
    if (!level.opener.map(opener -> "end" + name(opener)).equals(Optional.of(name))) {
      unexpected(directive, name, level);
      return;
    }
    levels.pop();
    HclParser.TemplateDirectiveContext rule = level.opener.orElseThrow().rule();
    SourceRange range = level.opener.orElseThrow().range().to(directive.range());
    levels.peek().current().add(part(rule, level, range));
  }

  private TemplatePart part(
      HclParser.TemplateDirectiveContext rule, Level level, SourceRange range) {
    List<TemplatePart> first = level.first.finish();
    if (rule.IF() != null) {
      return new TemplatePart.If(
          expressions.build(rule.expression()),
          first,
          level.otherwise.map(Parts::finish).orElse(List.of()),
          range);
    }
    List<TerminalNode> names = rule.IDENTIFIER();
    return new TemplatePart.For(
        names.size() == 1 ? Optional.empty() : Optional.of(names.getFirst().getText()),
        names.getLast().getText(),
        expressions.build(rule.expression()),
        first,
        range);
  }

  private void unexpected(TemplatePiece.Directive directive, String name, Level level) {
    error(
        "Unexpected " + name + " directive",
        level
            .opener
            .map(
                opener ->
                    "Expecting an end"
                        + name(opener)
                        + " directive for the "
                        + name(opener)
                        + " started at "
                        + Passage.place(opener.range())
                        + ".")
            .orElse("The control directives within this template are unbalanced."),
        directive.range());
  }

  private void error(String summary, String detail, SourceRange range) {
    sound = false;
    diagnostics.error(summary, detail, range);
  }

  private static String name(TemplatePiece.Directive directive) {
    return directive.rule().getChild(1).getText();
  }
}
