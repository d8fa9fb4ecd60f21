package io.trailproof.parse;

import io.trailproof.source.SourceRange;

/**
 * A comment of a file, in any of the three forms.
 *
 * @param text as written, with its {@code #}, {@code //} or {@code /* *}{@code /}, without the line
 *     break that ends it
 */
public record Comment(String text, SourceRange range) {}
