package io.trailproof.syntax;

import io.trailproof.source.SourceRange;

/** {@code name = value} in a body; Terraform's documentation calls it an argument. */
public record Attribute(String name, SourceRange nameRange, Expression value, SourceRange range) {}
