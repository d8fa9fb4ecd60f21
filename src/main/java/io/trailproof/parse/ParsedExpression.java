package io.trailproof.parse;

import io.trailproof.source.Diagnostic;
import io.trailproof.syntax.Expression;
import java.util.List;

/** An expression or a template as far as it could be read; with an error it is not all there. */
public record ParsedExpression(Expression expression, List<Diagnostic> diagnostics) {

  public ParsedExpression {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether all of the text was read. */
  public boolean isComplete() {
    return diagnostics.stream().noneMatch(Diagnostic::isError);
  }
}
