package io.trailproof.fix;

import io.trailproof.source.SourceRange;

/** A stretch of a file and what to write in its place; everything around it stays as it is. */
public record Edit(SourceRange range, String replacement) {

  /** The whole text of the file after the edit. */
  public String applied() {
    String text = range.file().text();
    return text.substring(0, range.start()) + replacement + text.substring(range.end());
  }
}
