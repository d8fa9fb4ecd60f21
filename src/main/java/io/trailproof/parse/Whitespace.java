package io.trailproof.parse;

/** White space as strip markers and heredocs know it: Unicode's property of that name. */
final class Whitespace {
  private Whitespace() {}

  static boolean is(int character) {
    return switch (character) {
      case '\t', '\n', 0x0B, '\f', '\r', ' ', 0x85, 0xA0, 0x1680 -> true;
      case 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
      default -> 0x2000 <= character && character <= 0x200A;
    };
  }

  /** How many units of white space a text starts with. */
  static int leading(String text) {
    int count = 0;
    while (count < text.length() && is(text.charAt(count))) {
      count++;
    }
    return count;
  }

  static String trimStart(String text) {
    return text.substring(leading(text));
  }

  static String trimEnd(String text) {
    int end = text.length();
    while (end > 0 && is(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  static String trim(String text) {
    return trimEnd(trimStart(text));
  }
}
