package io.trailproof.parse;

import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.Expression.ObjectItem;
import io.trailproof.value.BigFloat;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a JSON text as an expression: every property in order and however often it occurs, numbers
 * as they are written, and where everything stands.
 *
 * <p>Written by hand because that is what JSON libraries do not tell: Jackson gives lines and
 * columns of its own counting and byte or character offsets that depend on the source, and nothing
 * about the inside of a string. At the first error that leaves no doubt about how to go on it goes
 * on, otherwise it stops and gives what it has.
 */
final class JsonReader {
  private final SourceFile file;
  private final String text;
  private final HclParser templates;
  private final Budgets budgets;
  private final Diagnostics diagnostics;
  private int at;
  private int depth;
  private int values;

  /** Nothing more is read, since an error has been reported. */
  private boolean stopped;

  JsonReader(SourceFile file, HclParser templates, Diagnostics diagnostics) {
    this.file = file;
    this.text = file.text();
    this.templates = templates;
    this.budgets = templates.budgets();
    this.diagnostics = diagnostics;
  }

  /** The one value that the text is. */
  Expression read() {
    Expression value = value();
    blanks();
    if (!stopped && at < text.length()) {
      stop(
          "Extraneous data after value",
          "Extra characters appear after the JSON value.",
          file.range(at, text.length()));
    }
    return value;
  }

  private Expression value() {
    blanks();
    if (++values > budgets.tokens()) {
      return stop(
          "Too many values",
          "The file has more than " + budgets.tokens() + " values. The rest is not read.",
          here());
    }
    return switch (peek()) {
      case '{' -> nested(this::object);
      case '[' -> nested(this::array);
      case '"' -> string();
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      case END -> stop("Missing value", "The JSON data ends prematurely.", here());
      default -> Character.isLetter(peek()) ? keyword() : noValue();
    };
  }

  private static final char END = '\uFFFF';

  private char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  private interface Nested {
    Expression read();
  }

  private Expression nested(Nested collection) {
    if (depth == budgets.nesting()) {
      return stop(
          "Nesting too deep",
          "Objects and arrays stand more than "
              + budgets.nesting()
              + " deep in each other here. The rest of the file is not read.",
          here());
    }
    depth++;
    Expression result = collection.read();
    depth--;
    return result;
  }

  private Expression object() {
    int start = at++;
    List<ObjectItem> items = new ArrayList<>();
    blanks();
    while (!stopped && peek() != '}') {
      item(start).ifPresent(items::add);
      if (!stopped) {
        separator(start, '}', "object", "property");
      }
    }
    if (stopped) {
      // Stands for the properties that were not read.
      Expression rest = new Expression.Invalid(file.range(at, at));
      items.add(new ObjectItem(rest, rest));
    } else {
      at++;
    }
    return new Expression.ObjectCons(items, file.range(start, at));
  }

  private Optional<ObjectItem> item(int open) {
    if (peek() == END) {
      stop(
          "Unclosed object",
          "No closing brace was found for this JSON object.",
          file.range(open, open + 1));
      return Optional.empty();
    }
    if (peek() != '"') {
      stop("Invalid object property name", "A JSON object property name must be a string.", here());
      return Optional.empty();
    }
    Expression key = string();
    blanks();
    if (stopped) {
      return Optional.empty();
    }
    if (peek() != ':') {
      stop(
          peek() == '}' || peek() == ',' ? "Missing object value" : "Missing property value colon",
          switch (peek()) {
            case '}', ',' -> "A JSON object attribute must have a value, introduced by a colon.";
            case '=' -> "JSON uses a colon as its name/value delimiter, not an equals sign.";
            default -> "A colon must appear between an object property's name and its value.";
          },
          here());
      return Optional.empty();
    }
    at++;
    return Optional.of(new ObjectItem(key, value()));
  }

  private Expression array() {
    int start = at++;
    List<Expression> elements = new ArrayList<>();
    blanks();
    while (!stopped && peek() != ']') {
      if (peek() == END) {
        stop(
            "Unclosed array",
            "No closing bracket was found for this JSON array.",
            file.range(start, start + 1));
      } else {
        elements.add(value());
      }
      if (!stopped) {
        separator(start, ']', "array", "value");
      }
    }
    if (stopped) {
      elements.add(new Expression.Invalid(file.range(at, at)));
    } else {
      at++;
    }
    return new Expression.TupleCons(elements, file.range(start, at));
  }

  /** What stands behind an item: a comma, or the end of the collection. */
  private void separator(int open, char close, String collection, String item) {
    blanks();
    SourceRange here = here();
    if (peek() == ',') {
      at++;
      blanks();
      if (peek() == close) {
        // It is clear what was meant: reading goes on.
        diagnostics.error(
            "Trailing comma in " + collection,
            "JSON does not permit a trailing comma after the final "
                + item
                + " in an "
                + collection
                + ".",
            here);
      }
    } else if (peek() == END) {
      stop(
          "Unclosed " + collection,
          "No closing "
              + (close == '}' ? "brace" : "bracket")
              + " was found for this JSON "
              + collection
              + ".",
          file.range(open, open + 1));
    } else if (peek() == '}' && close == ']' || peek() == ']' && close == '}') {
      stop(
          close == '}' ? "Mismatched braces" : "Mismatched brackets",
          close == '}'
              ? "A JSON object must be closed with a brace, not a bracket."
              : "A JSON array must be closed with a bracket, not a brace.",
          here);
    } else if (peek() != close) {
      stop(
          "Missing attribute separator comma",
          "A comma must appear between each "
              + (close == '}' ? "property definition in an object." : "value in an array."),
          here);
    }
  }

  private Expression string() {
    JsonText decoded = JsonText.at(file, at);
    at = decoded.end();
    if (decoded.problem().isPresent()) {
      return stop("Invalid JSON string", decoded.problem().get(), decoded.range());
    }
    return decoded.expression(templates);
  }

  private Expression number() {
    int start = at;
    while (Character.isLetterOrDigit(peek()) || "+-.".indexOf(peek()) >= 0) {
      at++;
    }
    String number = text.substring(start, at);
    SourceRange range = file.range(start, at);
    Optional<BigFloat> exact =
        JsonText.isNumber(number) ? BigFloat.parse(number) : Optional.empty();
    return exact.isPresent()
        ? new Expression.LiteralValue(Value.number(exact.get()), range)
        : stop("Invalid JSON number", "There is a syntax error in the given JSON number.", range);
  }

  private Expression keyword() {
    int start = at;
    while (Character.isLetterOrDigit(peek())) {
      at++;
    }
    String word = text.substring(start, at);
    SourceRange range = file.range(start, at);
    return switch (word) {
      case "true" -> new Expression.LiteralValue(Value.TRUE, range);
      case "false" -> new Expression.LiteralValue(Value.FALSE, range);
      case "null" -> new Expression.LiteralValue(Value.NULL, range);
      default ->
          stop("Invalid JSON keyword", "\"" + word + "\" is not a valid JSON keyword.", range);
    };
  }

  private Expression noValue() {
    return stop(
        "Invalid start of value",
        switch (peek()) {
          case '\uFEFF' ->
              "A JSON file must not begin with a byte order mark. Save it as UTF-8 without one.";
          case '\'' -> "JSON strings are written in double quotes.";
          default -> "A JSON value is expected here.";
        },
        here());
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private SourceRange here() {
    return file.range(at, Math.min(text.length(), at + 1));
  }

  private Expression stop(String summary, String detail, SourceRange range) {
    if (!stopped) {
      diagnostics.error(summary, detail, range);
      stopped = true;
    }
    return new Expression.Invalid(file.range(Math.min(at, range.start()), at));
  }
}
