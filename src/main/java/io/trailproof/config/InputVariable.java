package io.trailproof.config;

import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;
import java.util.Optional;

/**
 * A {@code variable} block.
 *
 * @param type the type constraint as written; empty means {@code any}
 * @param defaultValue empty if a value must be given
 * @param nullable whether null is a value of it, rather than a wish for the default
 */
public record InputVariable(
    String name,
    Optional<Expression> type,
    Optional<Expression> defaultValue,
    boolean sensitive,
    boolean ephemeral,
    boolean nullable,
    SourceRange header) {

  public boolean isRequired() {
    return defaultValue.isEmpty();
  }
}
