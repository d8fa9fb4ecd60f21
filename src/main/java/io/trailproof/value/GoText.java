package io.trailproof.value;

/** Quotes text as Go does, which is how Terraform shows a string that is a value. */
public final class GoText {
  private GoText() {}

  /** The text in double quotes, with escapes for what is not printable. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(point -> append(point, quoted));
    return quoted.append('"').toString();
  }

  private static void append(int point, StringBuilder quoted) {
    switch (point) {
      case '"', '\\' -> quoted.append('\\').append((char) point);
      case 0x07 -> quoted.append("\\a");
      case '\b' -> quoted.append("\\b");
      case '\f' -> quoted.append("\\f");
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      case 0x0b -> quoted.append("\\v");
      default -> {
        if (isPrintable(point)) {
          quoted.appendCodePoint(point);
        } else if (point < ' ' || point == 0x7f) {
          quoted.append("\\x").append(hex(point, 2));
        } else if (point <= 0xffff) {
          quoted.append("\\u").append(hex(point, 4));
        } else {
          quoted.append("\\U").append(hex(point, 8));
        }
      }
    }
  }

  private static String hex(int point, int digits) {
    String hex = Integer.toHexString(point);
    return "0".repeat(digits - hex.length()) + hex;
  }

  /** Letters, marks, numbers, punctuation, symbols and the ASCII space. */
  private static boolean isPrintable(int point) {
    if (point < 0x7f) {
      return point >= ' ';
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
