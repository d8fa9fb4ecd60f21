package io.trailproof.fix;

import io.trailproof.source.SourceRange;

/** A stretch of a file and what to write in its place; everything around it stays as it is. */
public record Edit(SourceRange range, String replacement) {

  /** The text after the edit; of several edits of a file the last one is made first. */
  public String appliedTo(String text) {
    return text.substring(0, range.start()) + replacement + text.substring(range.end());
  }
}
