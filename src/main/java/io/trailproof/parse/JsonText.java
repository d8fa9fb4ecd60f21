package io.trailproof.parse;

import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.TemplatePart;
import java.util.List;
import java.util.Optional;

/**
 * A string of a JSON text, with its escapes resolved and the place of each of its characters.
 *
 * @param offsets where in the file each unit of the text stands, and the closing quote
 * @param range the string with its quotes
 */
record JsonText(
    String text, int[] offsets, Optional<String> problem, SourceFile file, SourceRange range) {

  int end() {
    return range.end();
  }

  /** Reads the string whose opening quote stands at an offset. */
  static JsonText at(SourceFile file, int start) {
    String source = file.text();
    StringBuilder text = new StringBuilder();
    int close = closingQuote(source, start + 1);
    int[] offsets = new int[close - start];
    Optional<String> problem =
        close == source.length()
            ? Optional.of("No closing quote was found for this JSON string.")
            : Optional.empty();
    int at = start + 1;
    while (at < close) {
      offsets[text.length()] = at;
      char c = source.charAt(at);
      if (c == '\\') {
        Optional<Character> escaped = escaped(source, at, close);
        if (escaped.isEmpty()) {
          problem = Optional.of("There is an invalid escape sequence in the given JSON string.");
        }
        text.append((char) escaped.orElse('\uFFFD'));
        at += at + 1 < close && source.charAt(at + 1) == 'u' ? 6 : 2;
      } else {
        if (c < ' ') {
          problem = Optional.of("There is a control character in the given JSON string.");
        }
        text.append(c);
        at++;
      }
    }
    offsets[text.length()] = close;
    int end = Math.min(source.length(), close + 1);
    return new JsonText(
        withoutLoneSurrogates(text), offsets, problem, file, file.range(start, end));
  }

  private static int closingQuote(String source, int from) {
    int at = from;
    while (at < source.length() && source.charAt(at) != '"') {
      at += source.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, source.length());
  }

  /** The unit that the escape at an offset stands for; a pair of surrogates is two escapes. */
  private static Optional<Character> escaped(String source, int at, int close) {
    if (at + 1 >= close) {
      return Optional.empty();
    }
    return switch (source.charAt(at + 1)) {
      case '"' -> Optional.of('"');
      case '\\' -> Optional.of('\\');
      case '/' -> Optional.of('/');
      case 'b' -> Optional.of('\b');
      case 'f' -> Optional.of('\f');
      case 'n' -> Optional.of('\n');
      case 'r' -> Optional.of('\r');
      case 't' -> Optional.of('\t');
      case 'u' -> hexadecimal(source, at + 2, close);
      default -> Optional.empty();
    };
  }

  private static Optional<Character> hexadecimal(String source, int from, int close) {
    int number = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = i < close ? Character.digit(source.charAt(i), 16) : -1;
      if (digit < 0 || source.charAt(i) > 'f') {
        return Optional.empty();
      }
      number = number * 16 + digit;
    }
    return Optional.of((char) number);
  }

  /** Half of a pair alone is no character; Go's reader puts the replacement character there. */
  private static String withoutLoneSurrogates(StringBuilder text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        text.setCharAt(i, '\uFFFD');
      }
    }
    return text.toString();
  }

  /** The string as an expression: what it says, and what it means as a template. */
  Expression.JsonString expression(HclParser templates) {
    if (!text.contains("${") && !text.contains("%{")) {
      List<TemplatePart> parts =
          text.isEmpty() ? List.of() : List.of(new TemplatePart.Literal(text, range));
      return new Expression.JsonString(
          text, new Expression.Template(parts, range), List.of(), range);
    }
    Passage passage = new Passage(file, text, offset -> offsets[offset]);
    ParsedExpression template = templates.parseTemplate(passage);
    return new Expression.JsonString(text, template.expression(), template.diagnostics(), range);
  }

  /** Whether a text is a number as JSON writes them. */
  static boolean isNumber(String text) {
    int at = text.startsWith("-") ? 1 : 0;
    int whole = digits(text, at);
    if (whole == at || text.charAt(at) == '0' && whole > at + 1) {
      return false;
    }
    at = whole;
    if (at < text.length() && text.charAt(at) == '.') {
      int fraction = digits(text, at + 1);
      if (fraction == at + 1) {
        return false;
      }
      at = fraction;
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      int sign = at + 1;
      if (sign < text.length() && (text.charAt(sign) == '+' || text.charAt(sign) == '-')) {
        sign++;
      }
      int exponent = digits(text, sign);
      if (exponent == sign) {
        return false;
      }
      at = exponent;
    }
    return at == text.length();
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && '0' <= text.charAt(at) && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
