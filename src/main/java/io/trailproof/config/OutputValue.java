package io.trailproof.config;

import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;

/** An {@code output} block. */
public record OutputValue(
    String name, Expression value, boolean sensitive, boolean ephemeral, SourceRange header) {}
