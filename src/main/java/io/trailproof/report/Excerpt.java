package io.trailproof.report;

import io.trailproof.source.Position;
import io.trailproof.source.SourceRange;

/** The line of a range, with the range marked below it, as compilers show it. */
final class Excerpt {
  /** How much of a very long line, such as a plan that is one line, is shown before the range. */
  private static final int LEAD = 60;

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
    int cut = line.length() > Printable.WIDTH && from > LEAD ? from - LEAD : 0;
    String lead = cut > 0 ? "…" : "";
    String before = lead + Printable.of(line.substring(cut, from));
    String marked = Printable.of(line.substring(from, to));
    String after = Printable.of(line.substring(to));
    String number = String.valueOf(start.line());
    String gutter = indent + " ".repeat(number.length()) + " │ ";
    int shown = Math.max(1, Math.min(marked.length(), Printable.WIDTH));
    return indent
        + style.dim(number + " │ ")
        + before
        + marked
        + after
        + "\n"
        + style.dim(gutter)
        + " ".repeat(before.length())
        + style.red("^".repeat(shown))
        + "\n";
  }

  private static int offsetInLine(SourceRange range) {
    int newline = range.file().text().lastIndexOf('\n', range.start() - 1);
    return range.start() - newline - 1;
  }
}
