package io.trailproof.config;

import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;

/** An argument of a {@code locals} block. */
public record LocalValue(String name, Expression value, SourceRange nameRange) {}
