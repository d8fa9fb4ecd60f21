package io.trailproof.function;

import java.util.ArrayList;
import java.util.List;

/** A format string of {@code format}, taken apart. */
record FormatString(List<Piece> pieces) {

  sealed interface Piece {}

  record Literal(String text) implements Piece {}

  /**
   * A verb such as {@code %-5.2f} or {@code %[2]s}.
   *
   * @param raw as it is written
   * @param offset where in the format string
   * @param flags which of {@code " +-0#"} it has
   * @param width the fewest characters; {@link #NONE} without
   * @param precision {@link #NONE} without
   * @param argument which argument it formats, from 1
   */
  record Verb(
      String raw, int offset, String flags, int width, int precision, int argument, char letter)
      implements Piece {
    static final int NONE = -1;

    boolean has(char flag) {
      return flags.indexOf(flag) >= 0;
    }
  }

  static FormatString parse(String format) throws FunctionException {
    return new Parser(format).parse();
  }

  /** The largest argument that is used, from 1; 0 if none is. */
  int highestArgument() {
    int highest = 0;
    for (Piece piece : pieces) {
      highest =
          switch (piece) {
            case Literal l -> highest;
            case Verb verb -> Math.max(highest, verb.argument);
          };
    }
    return highest;
  }

  /** Reads {@code % flags width .precision [index] verb}. */
  private static final class Parser {
    private static final int LARGEST_NUMBER = 1 << 30;

    private final String format;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int at;
    private int nextArgument = 1;

    Parser(String format) {
      this.format = format;
    }

    FormatString parse() throws FunctionException {
      while (at < format.length()) {
        char c = format.charAt(at);
        if (c != '%') {
          literal.append(c);
          at++;
        } else if (format.startsWith("%%", at)) {
          literal.append('%');
          at += 2;
        } else {
          endLiteral();
          pieces.add(verb());
        }
      }
      endLiteral();
      return new FormatString(List.copyOf(pieces));
    }

    private void endLiteral() {
      if (!literal.isEmpty()) {
        pieces.add(new Literal(literal.toString()));
        literal.setLength(0);
      }
    }

    private Verb verb() throws FunctionException {
      int start = at++;
      int flags = at;
      while (at < format.length() && " +-0#".indexOf(format.charAt(at)) >= 0) {
        at++;
      }
      String given = format.substring(flags, at);
      int width = isDigit() ? number() : Verb.NONE;
      int precision = Verb.NONE;
      if (at < format.length() && format.charAt(at) == '.') {
        at++;
        precision = isDigit() ? number() : 0;
      }
      if (at < format.length() && format.charAt(at) == '[') {
        at++;
        if (!isDigit() || format.charAt(at) == '0') {
          throw unrecognized();
        }
        nextArgument = number();
        if (at >= format.length() || format.charAt(at) != ']') {
          throw unrecognized();
        }
        at++;
      }
      if (at >= format.length() || !isLetter(format.charAt(at))) {
        throw unrecognized();
      }
      char letter = format.charAt(at++);
      return new Verb(
          format.substring(start, at), start, given, width, precision, nextArgument++, letter);
    }

    private static boolean isLetter(char c) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private boolean isDigit() {
      return at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9';
    }

    private int number() {
      long number = 0;
      while (isDigit()) {
        number = Math.min(number * 10 + format.charAt(at) - '0', LARGEST_NUMBER);
        at++;
      }
      return (int) number;
    }

    private FunctionException unrecognized() {
      return FunctionException.ofCall(
          at >= format.length()
              ? "invalid format string starting at offset " + at
              : "unrecognized format character '"
                  + Character.toString(format.codePointAt(at))
                  + "' at offset "
                  + at);
    }
  }
}
