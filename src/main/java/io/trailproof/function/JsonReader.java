package io.trailproof.function;

import io.trailproof.value.BigFloat;
import io.trailproof.value.Origin;
import io.trailproof.value.StringParts;
import io.trailproof.value.Structure;
import io.trailproof.value.TextOrder;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads JSON text into a value as {@code jsondecode} does: objects, tuples, exact numbers; of a key
 * that comes twice the last. The text may have holes where a string or a whole value is not known.
 */
final class JsonReader {
  /** Stands for a hole; no text that is exchanged has this code point. */
  private static final char HOLE = '\uFFFF';

  private static final int DEEPEST_NESTING = 1000;

  private final String text;
  private final Iterator<Value> holes;
  private final int mostValues;
  private int at;
  private int values;

  private JsonReader(String text, Iterator<Value> holes, int mostValues) {
    this.text = text;
    this.holes = holes;
    this.mostValues = mostValues;
  }

  /** Reads a text that is wholly known. */
  static Value read(String text, int mostValues) throws FunctionException {
    return new JsonReader(text, List.<Value>of().iterator(), mostValues).document();
  }

  /**
   * Reads a text with holes, taking it that a hole inside quotes stays inside them: it has no quote
   * or backslash of its own.
   */
  static Value read(List<Structure.Part> parts, int mostValues) throws FunctionException {
    StringBuilder text = new StringBuilder();
    List<Value> holes = new ArrayList<>();
    for (Structure.Part part : parts) {
      switch (part) {
        case Structure.Literal(String literal) -> text.append(literal);
        case Structure.Hole(Value value) -> {
          text.append(HOLE);
          holes.add(value);
        }
      }
    }
    return new JsonReader(text.toString(), holes.iterator(), mostValues).document();
  }

  private Value document() throws FunctionException {
    skipSpace();
    if (at == text.length()) {
      throw FunctionException.ofCall("EOF");
    }
    Value value = value(0);
    skipSpace();
    if (at < text.length()) {
      throw FunctionException.ofCall("extraneous data after JSON object");
    }
    return value;
  }

  private Value value(int depth) throws FunctionException {
    if (depth > DEEPEST_NESTING || ++values > mostValues) {
      // Nothing behind this is looked at: the whole text is too large.
      at = text.length();
      return Limit.unknown(Type.DYNAMIC, depth > DEEPEST_NESTING ? "nesting" : "elements");
    }
    skipSpace();
    char c = peek();
    return switch (c) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true", Value.TRUE);
      case 'f' -> word("false", Value.FALSE);
      case 'n' -> word("null", Value.NULL);
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> {
        if (c != HOLE || !holes.hasNext()) {
          throw invalid("looking for beginning of value");
        }
        at++;
        Value hole = holes.next();
        yield Value.unknown(Type.DYNAMIC, hole.origins()).mark(hole.marks());
      }
    };
  }

  private Value object(int depth) throws FunctionException {
    SortedMap<String, Value> attributes = new TreeMap<>(TextOrder.BY_CODE_POINT);
    SortedSet<Origin> unknownKeys = new TreeSet<>();
    at++;
    skipSpace();
    if (peek() == '}') {
      at++;
      return Value.EMPTY_OBJECT;
    }
    do {
      skipSpace();
      if (peek() != '"') {
        throw invalid("looking for beginning of object key string");
      }
      Value key = string();
      skipSpace();
      expect(':', "after object key");
      Value value = value(depth + 1);
      unknownKeys.addAll(key.origins());
      if (key.isKnown()) {
        attributes.put(key.text(), value);
      }
      skipSpace();
    } while (more('}', "after object key:value pair"));
    return unknownKeys.isEmpty()
        ? Value.object(attributes)
        : Value.unknown(Type.DYNAMIC, unknownKeys);
  }

  private Value array(int depth) throws FunctionException {
    List<Value> elements = new ArrayList<>();
    at++;
    skipSpace();
    if (peek() == ']') {
      at++;
      return Value.EMPTY_TUPLE;
    }
    do {
      elements.add(value(depth + 1));
      skipSpace();
    } while (more(']', "after array element"));
    return Value.tuple(elements);
  }

  /** Steps over a comma, or over the end. */
  private boolean more(char end, String where) throws FunctionException {
    if (values > mostValues) {
      return false;
    }
    if (peek() == end) {
      at++;
      return false;
    }
    expect(',', where);
    return true;
  }

  private Value string() throws FunctionException {
    List<Value> pieces = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    at++;
    while (peek() != '"') {
      char c = peek();
      if (c < ' ') {
        throw invalid("in string literal");
      }
      at++;
      if (c == '\\') {
        escape(literal);
      } else if (c == HOLE && holes.hasNext()) {
        pieces.add(Value.string(literal.toString()));
        pieces.add(holes.next());
        literal.setLength(0);
      } else {
        literal.append(c);
      }
    }
    at++;
    Value last = Value.string(withoutLoneSurrogates(literal));
    if (pieces.isEmpty()) {
      return last;
    }
    pieces.add(last);
    return StringParts.concat(pieces);
  }

  private void escape(StringBuilder literal) throws FunctionException {
    char c = peek();
    switch (c) {
      case '"', '\\', '/' -> literal.append(c);
      case 'b' -> literal.append('\b');
      case 'f' -> literal.append('\f');
      case 'n' -> literal.append('\n');
      case 'r' -> literal.append('\r');
      case 't' -> literal.append('\t');
      case 'u' -> {
        int code = 0;
        for (int i = 1; i <= 4; i++) {
          int digit = at + i < text.length() ? Character.digit(text.charAt(at + i), 16) : -1;
          if (digit < 0 || text.charAt(at + i) > 'f') {
            throw FunctionException.ofCall("invalid character in \\u hexadecimal character escape");
          }
          code = code * 16 + digit;
        }
        literal.append((char) code);
        at += 4;
      }
      default -> throw invalid("in string escape code");
    }
    at++;
  }

  private static String withoutLoneSurrogates(StringBuilder literal) {
    return literal
        .codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private Value word(String word, Value value) throws FunctionException {
    if (!text.startsWith(word, at)) {
      throw FunctionException.ofCall(
          word.startsWith(text.substring(at)) ? "unexpected EOF" : "invalid literal");
    }
    at += word.length();
    return value;
  }

  private Value number() throws FunctionException {
    int start = at;
    if (text.charAt(at) == '-') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '0') {
      at++;
    } else {
      digits("in numeric literal");
    }
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      digits("after decimal point in numeric literal");
    }
    if (at < text.length() && (text.charAt(at) | 0x20) == 'e') {
      at++;
      if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
        at++;
      }
      digits("in exponent of numeric literal");
    }
    BigFloat number =
        BigFloat.parse(text.substring(start, at))
            .orElseThrow(() -> FunctionException.ofCall("invalid numeric literal"));
    return number.isWithinBudget()
        ? Value.number(number)
        : Limit.unknown(Type.NUMBER, "number-exponent");
  }

  private void digits(String where) throws FunctionException {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == start) {
      peek();
      throw invalid(where);
    }
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() throws FunctionException {
    if (at >= text.length()) {
      throw FunctionException.ofCall("unexpected EOF");
    }
    return text.charAt(at);
  }

  private void expect(char wanted, String where) throws FunctionException {
    if (peek() != wanted) {
      throw invalid(where);
    }
    at++;
  }

  private FunctionException invalid(String where) {
    int c = text.codePointAt(at);
    String shown = c == '\n' ? "\\n" : c == '\t' ? "\\t" : Character.toString(c);
    return FunctionException.ofCall("invalid character '" + shown + "' " + where);
  }
}
