package io.trailproof.function;

import java.util.Locale;

/** Strings in YAML's double quotes. */
final class YamlQuotes {
  private YamlQuotes() {}

  static String quoted(String string) {
    StringBuilder text = new StringBuilder("\"");
    string.codePoints().forEach(letter -> text.append(escaped(letter)));
    return text.append('"').toString();
  }

  /**
   * Whether a string is written as a block: of several lines, and nothing in it needs an escape.
   */
  static boolean isBlock(String string) {
    return string.contains("\n")
        && !string.contains(" \n")
        && !string.endsWith(" ")
        && string.codePoints().allMatch(letter -> letter == '\n' || isPrintable(letter));
  }

  static String escaped(int letter) {
    return switch (letter) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case 0 -> "\\0";
      case 7 -> "\\a";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case 0x0B -> "\\v";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      case 0x1B -> "\\e";
      case 0x85 -> "\\N";
      case 0x2028 -> "\\L";
      case 0x2029 -> "\\P";
      default ->
          isPrintable(letter)
              ? Character.toString(letter)
              : letter <= 0xFF
                  ? escape('x', 2, letter)
                  : letter <= 0xFFFF ? escape('u', 4, letter) : escape('U', 8, letter);
    };
  }

  private static String escape(char kind, int digits, int letter) {
    String hex = Integer.toHexString(letter).toUpperCase(Locale.ROOT);
    return "\\" + kind + "0".repeat(digits - hex.length()) + hex;
  }

  /** Without the code points above U+FFFF, which Terraform's writer escapes. */
  private static boolean isPrintable(int letter) {
    return letter >= ' ' && letter <= '~' || letter >= 0xA0 && letter <= 0xFFFD && letter != 0xFEFF;
  }
}
