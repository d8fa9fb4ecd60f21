package io.trailproof.source;

import java.util.Arrays;

/**
 * A text that a user wrote, under the name by which reports call it.
 *
 * <p>The path is relative and written with {@code /}, whatever the machine. Positions are offsets
 * of UTF-16 units; lines and columns are worked out when somebody asks. A file whose text is not
 * kept (a plan of a gigabyte) is {@link #opaque}: it has a name and no lines.
 */
public final class SourceFile {
  private final String path;
  private final String text;
  private final boolean opaque;
  private volatile int[] lineStarts;

  private SourceFile(String path, String text, boolean opaque) {
    this.path = path;
    this.text = text;
    this.opaque = opaque;
  }

  public static SourceFile of(String path, String text) {
    return new SourceFile(path, text, false);
  }

  /** A file that can be named but not quoted. */
  public static SourceFile opaque(String path) {
    return new SourceFile(path, "", true);
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  public boolean isOpaque() {
    return opaque;
  }

  public SourceRange range(int start, int end) {
    return new SourceRange(this, start, end);
  }

  public SourceRange whole() {
    return new SourceRange(this, 0, text.length());
  }

  /** The line and column of an offset; an offset past the end is the end. */
  public Position position(int offset) {
    int at = Math.min(offset, text.length());
    int[] starts = lineStarts();
    int found = Arrays.binarySearch(starts, at);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, 1 + Graphemes.count(text.substring(starts[line], at)));
  }

  /** The text of a line, counted from 1, without its line break. */
  public String line(int number) {
    int[] starts = lineStarts();
    int start = starts[number - 1];
    int end = number < starts.length ? starts[number] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  public int lineCount() {
    return lineStarts().length;
  }

  private int[] lineStarts() {
    int[] starts = lineStarts;
    if (starts == null) {
      starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
      int line = 1;
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) == '\n') {
          starts[line++] = i + 1;
        }
      }
      lineStarts = starts;
    }
    return starts;
  }

  @Override
  public String toString() {
    return path;
  }
}
