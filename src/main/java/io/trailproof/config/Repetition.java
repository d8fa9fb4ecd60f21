package io.trailproof.config;

import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;

/** How often a resource or module call occurs. */
public sealed interface Repetition {

  /** Once: neither {@code count} nor {@code for_each}. */
  enum Once implements Repetition {
    ONCE
  }

  record Count(Expression count) implements Repetition {}

  record ForEach(Expression collection) implements Repetition {}

  /** Both at once, which is an error: how often is not known. */
  record Both(SourceRange range) implements Repetition {}
}
