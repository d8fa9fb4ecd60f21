package io.trailproof.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The diagnostics of one piece of work, collected while it goes on.
 *
 * <p>Work that can fail in part takes a collector and returns what it could make of the input. Not
 * safe for several threads.
 */
public final class Diagnostics {
  private final List<Diagnostic> collected = new ArrayList<>();

  public void add(Diagnostic diagnostic) {
    collected.add(diagnostic);
  }

  public void addAll(List<Diagnostic> diagnostics) {
    collected.addAll(diagnostics);
  }

  public void error(String summary, String detail, SourceRange subject) {
    add(Diagnostic.error(summary, detail, subject));
  }

  public void warning(String summary, String detail, SourceRange subject) {
    add(Diagnostic.warning(summary, detail, subject));
  }

  public boolean hasErrors() {
    return collected.stream().anyMatch(Diagnostic::isError);
  }

  public int count() {
    return collected.size();
  }

  public boolean isEmpty() {
    return collected.isEmpty();
  }

  public List<Diagnostic> toList() {
    return List.copyOf(collected);
  }
}
