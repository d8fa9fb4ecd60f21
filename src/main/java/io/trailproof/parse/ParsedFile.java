package io.trailproof.parse;

import io.trailproof.source.Diagnostic;
import io.trailproof.source.SourceFile;
import io.trailproof.syntax.Body;
import java.util.List;

/**
 * A file as far as it could be read.
 *
 * <p>With an error among the diagnostics something is missing from the body: a broken argument has
 * {@link io.trailproof.syntax.Expression.Invalid} as its value, a broken block has what could be
 * read of it, and items that could not be told apart are not there at all.
 */
public record ParsedFile(
    SourceFile file, Body body, List<Comment> comments, List<Diagnostic> diagnostics) {

  public ParsedFile {
    comments = List.copyOf(comments);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether all of the file was read. */
  public boolean isComplete() {
    return diagnostics.stream().noneMatch(Diagnostic::isError);
  }
}
