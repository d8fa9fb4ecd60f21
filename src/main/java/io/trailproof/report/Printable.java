package io.trailproof.report;

import java.util.Locale;

/**
 * Users' text made safe for a terminal: control characters, line separators and characters that
 * change the direction of text are shown by their code point, and long lines are cut.
 */
public final class Printable {
  /** Wider lines than this help nobody and hide what follows. */
  static final int WIDTH = 200;

  private Printable() {}

  /** A text for one line of a report, cut where it is long. */
  public static String of(String text) {
    return cut(whole(text));
  }

  /** A text in full. */
  public static String whole(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\t') {
                safe.append(' ');
              } else if (isHarmful(c)) {
                safe.append(String.format(Locale.ROOT, "\\u{%X}", c));
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  /** How many columns of a terminal a text takes: Chinese and Japanese characters take two. */
  static int columns(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return Character.isIdeographic(c)
        || c >= 0x3000 && c <= 0x30FF
        || c >= 0xAC00 && c <= 0xD7A3
        || c >= 0xFF01 && c <= 0xFF60;
  }

  private static String cut(String text) {
    return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
  }

  static boolean isHarmful(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          // The zero-width joiner makes one picture of several and does no harm.
          c != 0x200D;
      default -> false;
    };
  }
}
