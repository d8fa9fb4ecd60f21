package io.trailproof.parse;

import io.trailproof.source.Diagnostics;
import java.util.Locale;
import org.antlr.v4.runtime.Token;

/**
 * The escapes of literal text: {@code \n} and its like in quotes, <code>$${</code> and <code>%%{
 * </code> everywhere.
 */
final class Escapes {
  private Escapes() {}

  /** A token of text between quotes; a wrong escape is reported and left as it is. */
  static String resolveQuoted(Token token, Passage passage, Diagnostics diagnostics) {
    String raw = token.getText();
    if (raw.indexOf('\\') < 0) {
      return resolveTemplate(raw);
    }
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < raw.length()) {
      char c = raw.charAt(at);
      if (c != '\\') {
        text.append(c);
        at++;
        continue;
      }
      int length = escapeLength(raw, at);
      String escape = raw.substring(at, at + length);
      int character = character(escape);
      if (character >= 0) {
        text.appendCodePoint(character);
      } else {
        int start = token.getStartIndex() + at;
        diagnostics.error(
            "Invalid escape sequence", problem(escape), passage.range(start, start + length));
        text.append(escape);
      }
      at += length;
    }
    return text.toString();
  }

  /** A token of text outside of quotes, or one without a backslash. */
  static String resolveTemplate(String raw) {
    return raw.startsWith("$${") || raw.startsWith("%%{") ? raw.substring(1) : raw;
  }

  private static int escapeLength(String raw, int at) {
    int selector = raw.codePointAt(at + 1); // the lexer has seen to it that there is one
    int digits = digits(selector);
    int end = at + 1 + Character.charCount(selector);
    while (digits > 0 && end < raw.length() && Character.digit(raw.charAt(end), 16) >= 0) {
      end++;
      digits--;
    }
    return end - at;
  }

  private static int digits(int selector) {
    return switch (selector) {
      case 'u' -> 4;
      case 'U' -> 8;
      default -> 0;
    };
  }

  /** The character that an escape stands for; negative if it stands for none. */
  private static int character(String escape) {
    int selector = escape.codePointAt(1);
    return switch (selector) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case '"' -> '"';
      case '\\' -> '\\';
      case 'u', 'U' -> escape.length() == 2 + digits(selector) ? scalar(escape.substring(2)) : -1;
      default -> -1;
    };
  }

  private static int scalar(String hexadecimal) {
    long number = Long.parseLong(hexadecimal, 16);
    boolean surrogate = Character.MIN_SURROGATE <= number && number <= Character.MAX_SURROGATE;
    return number > Character.MAX_CODE_POINT || surrogate ? -1 : (int) number;
  }

  private static String problem(String escape) {
    int selector = escape.codePointAt(1);
    if (digits(selector) == 0) {
      return "The symbol \""
          + Character.toString(selector)
          + "\" is not a valid escape sequence selector.";
    }
    return escape.length() == 2 + digits(selector)
        ? "Cannot encode character U+" + withoutZeros(escape.substring(2)) + " in UTF-8."
        : "The \\"
            + Character.toString(selector)
            + " escape sequence must be followed by "
            + (selector == 'u' ? "four" : "eight")
            + " hexadecimal digits.";
  }

  /** A code point as messages write it: at least four digits, in lower case. */
  private static String withoutZeros(String hexadecimal) {
    return String.format(Locale.ROOT, "%04x", Long.parseLong(hexadecimal, 16));
  }
}
