package io.trailproof.source;

import java.util.Comparator;

/** A stretch of a file: from {@code start}, inclusive, to {@code end}, exclusive. */
public record SourceRange(SourceFile file, int start, int end) implements Comparable<SourceRange> {
  private static final Comparator<SourceRange> ORDER =
      Comparator.comparing((SourceRange range) -> range.file.path())
          .thenComparingInt(SourceRange::start)
          .thenComparingInt(SourceRange::end);

  public Position startPosition() {
    return file.position(start);
  }

  public Position endPosition() {
    return file.position(end);
  }

  public String text() {
    return file.text().substring(start, end);
  }

  /** The range from the start of this one to the end of another of the same file. */
  public SourceRange to(SourceRange last) {
    return new SourceRange(file, start, Math.max(start, last.end));
  }

  @Override
  public int compareTo(SourceRange other) {
    return ORDER.compare(this, other);
  }

  /** {@code path:line:column}, as editors and compilers write it. */
  @Override
  public String toString() {
    return file.isOpaque() ? file.path() : file.path() + ":" + startPosition();
  }
}
