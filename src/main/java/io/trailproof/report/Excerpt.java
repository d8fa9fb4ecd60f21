package io.trailproof.report;

import io.trailproof.source.Position;
import io.trailproof.source.SourceRange;

/** The line of a range, with the range marked below it, as compilers show it. */
final class Excerpt {
  private Excerpt() {}

  /** Two lines, each with a line break; empty for a file without text. */
  static String of(SourceRange range, String indent, Style style) {
    if (range.file().isOpaque() || range.file().text().isEmpty()) {
      return "";
    }
    Position start = range.startPosition();
    Position end = range.endPosition();
    String line = range.file().line(start.line());
    int lineStart = range.start() - offsetInLine(range);
    int from = Math.min(range.start() - lineStart, line.length());
    int to =
        end.line() == start.line()
            ? Math.min(range.end() - lineStart, line.length())
            : line.length();
    // What stands beside the range in a very long line, such as a plan without line breaks, is
    // about something else, and nobody has looked whether it may be shown.
    boolean alone = line.length() > Printable.WIDTH;
    String before = alone ? "… " : Printable.of(line.substring(0, from));
    String marked = Printable.of(line.substring(from, to));
    String after = alone ? " …" : Printable.of(line.substring(to));
    String number = String.valueOf(start.line());
    return indent
        + style.dim(number + " │ ")
        + before
        + marked
        + after
        + "\n"
        + style.dim(indent + " ".repeat(number.length()) + " │ ")
        + " ".repeat(Printable.columns(before))
        + style.red("^".repeat(Math.max(1, Printable.columns(marked))))
        + "\n";
  }

  private static int offsetInLine(SourceRange range) {
    int newline = range.file().text().lastIndexOf('\n', range.start() - 1);
    return range.start() - newline - 1;
  }
}
