package io.trailproof.parse;

import io.trailproof.source.Budgets;
import io.trailproof.source.SourceFile;
import io.trailproof.syntax.Body;
import io.trailproof.syntax.Expression;
import java.util.List;

/**
 * Reads HCL's native syntax: files, single expressions and templates.
 *
 * <p>Nothing that a user writes causes an exception. Safe for several threads.
 */
public final class HclParser {
  private final Budgets budgets;

  public HclParser(Budgets budgets) {
    this.budgets = budgets;
  }

  /** Reads a file of configuration or of variable values. */
  public ParsedFile parseFile(SourceFile file) {
    Body body = new Body(List.of(), List.of(), Body.Syntax.NATIVE, file.whole());
    return new ParsedFile(file, body, List.of(), List.of());
  }

  /** Reads one expression; line breaks count as blanks, as in parentheses. */
  public ParsedExpression parseExpression(SourceFile text) {
    return new ParsedExpression(new Expression.Invalid(text.whole()), List.of());
  }

  /** Reads a template without quotes, as a file for {@code templatefile} is one. */
  public ParsedExpression parseTemplate(SourceFile text) {
    return new ParsedExpression(new Expression.Invalid(text.whole()), List.of());
  }

  Budgets budgets() {
    return budgets;
  }
}
