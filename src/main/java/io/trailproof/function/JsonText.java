package io.trailproof.function;

import io.trailproof.value.BigFloat;
import io.trailproof.value.Content;
import io.trailproof.value.Value;
import java.util.List;
import java.util.SortedMap;

/**
 * A wholly known value as the JSON text that Terraform makes of it: no spaces, keys sorted, numbers
 * without exponent, and {@code < > &} escaped as if the text went into HTML.
 */
final class JsonText {
  private final StringBuilder text = new StringBuilder();
  private final int longest;

  private JsonText(int longest) {
    this.longest = longest;
  }

  /** The text, or any longer than {@code longest} as soon as it is known to be. */
  static String of(Value value, int longest) throws FunctionException {
    JsonText json = new JsonText(longest);
    json.write(value);
    return json.text.toString();
  }

  /** A string in quotes. */
  static String quoted(String string) {
    JsonText json = new JsonText(Integer.MAX_VALUE);
    json.writeString(string);
    return json.text.toString();
  }

  private void write(Value value) throws FunctionException {
    if (text.length() > longest) {
      return;
    }
    switch (value.content()) {
      case Content.Null n -> text.append("null");
      case Content.Text(String string) -> writeString(string);
      case Content.Num(BigFloat number) -> writeNumber(number);
      case Content.Bool(boolean truth) -> text.append(truth);
      case Content.Elements(List<Value> elements) -> {
        text.append('[');
        String separator = "";
        for (Value element : elements) {
          text.append(separator);
          write(element);
          separator = ",";
        }
        text.append(']');
      }
      case Content.Attributes(SortedMap<String, Value> attributes) -> {
        text.append('{');
        String separator = "";
        for (var attribute : attributes.entrySet()) {
          text.append(separator);
          writeString(attribute.getKey());
          text.append(':');
          write(attribute.getValue());
          separator = ",";
        }
        text.append('}');
      }
      case Content.Unknown u ->
          throw new IllegalArgumentException("an unknown value has no JSON text");
    }
  }

  private void writeNumber(BigFloat number) throws FunctionException {
    if (number.isInfinite()) {
      throw FunctionException.ofCall("cannot serialize infinity as JSON");
    }
    text.append(number.text());
  }

  private void writeString(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\b' -> text.append("\\b");
        case '\f' -> text.append("\\f");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        case '<', '>', '&', '\u2028', '\u2029' -> writeEscape(c);
        default -> {
          if (c < ' ') {
            writeEscape(c);
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }

  private void writeEscape(char c) {
    String hex = Integer.toHexString(c);
    text.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
  }
}
