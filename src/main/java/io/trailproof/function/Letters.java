package io.trailproof.function;

import java.util.function.IntUnaryOperator;

/**
 * Letters as Go's standard library sees them: one code point at a time, whatever the language, so
 * that {@code upper("ß")} is {@code "ß"} and {@code title("don't")} is {@code "Don'T"}.
 */
final class Letters {
  private Letters() {}

  static String upper(String text) {
    return map(text, Character::toUpperCase);
  }

  static String lower(String text) {
    return map(text, Character::toLowerCase);
  }

  /** Every letter behind a separator in title case. */
  static String title(String text) {
    StringBuilder result = new StringBuilder();
    int[] previous = {' '};
    text.codePoints()
        .forEach(
            letter -> {
              result.appendCodePoint(
                  isSeparator(previous[0]) ? Character.toTitleCase(letter) : letter);
              previous[0] = letter;
            });
    return result.toString();
  }

  /** White space of Unicode: neither U+200B nor U+FEFF is. */
  static boolean isSpace(int letter) {
    return switch (letter) {
      case '\t', '\n', 0x0B, '\f', '\r', ' ', 0x85, 0xA0, 0x1680 -> true;
      case 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
      default -> letter >= 0x2000 && letter <= 0x200A;
    };
  }

  private static boolean isSeparator(int letter) {
    if (Character.isLetterOrDigit(letter) || letter == '_') {
      return false;
    }
    return letter < 0x80 || isSpace(letter);
  }

  private static String map(String text, IntUnaryOperator change) {
    return text.codePoints()
        .map(change)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
