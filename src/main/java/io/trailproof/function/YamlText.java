package io.trailproof.function;

import io.trailproof.value.BigFloat;
import io.trailproof.value.Content;
import io.trailproof.value.Value;
import java.util.List;
import java.util.SortedMap;

/**
 * A wholly known value as the YAML text that Terraform makes of it: strings in double quotes, or as
 * a block if they have several lines; sequences not indented inside mappings; long strings broken
 * at blanks.
 */
final class YamlText {
  /** A longer key, or one of several lines, would need a form of its own. */
  private static final int LONGEST_KEY = 128;

  /** Behind this column a blank becomes a line break. */
  private static final int WIDTH = 80;

  private final StringBuilder text = new StringBuilder();
  private final int longest;
  private int column;

  private YamlText(int longest) {
    this.longest = longest;
  }

  /** The text, or any longer than {@code longest} as soon as it is known to be. */
  static String of(Value value, int longest) {
    YamlText yaml = new YamlText(longest);
    yaml.write(value, 0, true);
    if (yaml.column > 0) {
      yaml.breakLine();
    }
    boolean plain =
        switch (value.content()) {
          case Content.Null n -> true;
          case Content.Num n -> true;
          case Content.Bool b -> true;
          case Content.Text t -> false;
          case Content.Elements e -> false;
          case Content.Attributes a -> false;
          case Content.Unknown u -> false;
        };
    return plain ? yaml.text + "...\n" : yaml.text.toString();
  }

  /** Whether every key of the value can stand before a colon on one line. */
  static boolean hasPlainKeys(Value value) {
    return switch (value.content()) {
      case Content.Elements(List<Value> elements) ->
          elements.stream().allMatch(YamlText::hasPlainKeys);
      case Content.Attributes(SortedMap<String, Value> attributes) ->
          attributes.keySet().stream().allMatch(k -> k.length() < LONGEST_KEY && !k.contains("\n"))
              && attributes.values().stream().allMatch(YamlText::hasPlainKeys);
      case Content.Null n -> true;
      case Content.Num n -> true;
      case Content.Bool b -> true;
      case Content.Text t -> true;
      case Content.Unknown u -> true;
    };
  }

  /**
   * Writes a value where the text is now.
   *
   * @param indent the column of the collection that it is, or is in
   * @param inLine whether a collection starts on this line, as behind {@code - }
   */
  private void write(Value value, int indent, boolean inLine) {
    if (text.length() > longest) {
      return;
    }
    switch (value.content()) {
      case Content.Null n -> put("null");
      case Content.Num(BigFloat number) -> put(number.text());
      case Content.Bool(boolean truth) -> put(Boolean.toString(truth));
      case Content.Text(String string) -> writeString(string, indent + 2);
      case Content.Elements(List<Value> elements) -> {
        if (elements.isEmpty()) {
          put("[]");
        } else {
          writeSequence(elements, indent, inLine);
        }
      }
      case Content.Attributes(SortedMap<String, Value> attributes) -> {
        if (attributes.isEmpty()) {
          put("{}");
        } else {
          writeMapping(attributes, indent, inLine);
        }
      }
      case Content.Unknown u ->
          throw new IllegalArgumentException("an unknown value has no YAML text");
    }
  }

  private void writeSequence(List<Value> elements, int indent, boolean inLine) {
    boolean first = inLine;
    for (Value element : elements) {
      if (!first) {
        startLine(indent);
      }
      first = false;
      put("- ");
      write(element, isCollection(element) ? indent + 2 : indent, true);
    }
  }

  private void writeMapping(SortedMap<String, Value> attributes, int indent, boolean inLine) {
    boolean first = inLine;
    for (var attribute : attributes.entrySet()) {
      if (!first) {
        startLine(indent);
      }
      first = false;
      put(YamlQuotes.quoted(attribute.getKey()) + ":");
      Value value = attribute.getValue();
      if (isCollection(value)) {
        boolean sequence = value.content() instanceof Content.Elements;
        write(value, sequence ? indent : indent + 2, false);
      } else {
        put(" ");
        write(value, indent, true);
      }
    }
  }

  private static boolean isCollection(Value value) {
    return switch (value.content()) {
      case Content.Elements(List<Value> elements) -> !elements.isEmpty();
      case Content.Attributes(SortedMap<String, Value> attributes) -> !attributes.isEmpty();
      case Content.Null n -> false;
      case Content.Num n -> false;
      case Content.Bool b -> false;
      case Content.Text t -> false;
      case Content.Unknown u -> false;
    };
  }

  private void writeString(String string, int indent) {
    if (YamlQuotes.isBlock(string)) {
      writeBlock(string, indent);
    } else {
      writeQuoted(string, indent);
    }
  }

  private void writeBlock(String string, int indent) {
    boolean hinted = string.startsWith(" ") || string.startsWith("\n");
    boolean keeps = string.equals("\n") || string.endsWith("\n\n");
    put("|" + (hinted ? "2" : "") + (keeps ? "+" : string.endsWith("\n") ? "" : "-"));
    breakLine();
    String[] lines = string.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isEmpty()) {
        put(" ".repeat(indent) + lines[i]);
      }
      if (i < lines.length - 1) {
        breakLine();
      }
    }
  }

  private void writeQuoted(String string, int indent) {
    put("\"");
    boolean behindBlank = false;
    int last = string.length() - 1;
    for (int i = 0; i <= last; i += Character.charCount(string.codePointAt(i))) {
      int letter = string.codePointAt(i);
      if (letter == ' ' && !behindBlank && column > WIDTH && i > 0 && i < last) {
        breakLine();
        put(" ".repeat(indent) + (string.charAt(i + 1) == ' ' ? "\\" : ""));
      } else {
        put(YamlQuotes.escaped(letter));
      }
      behindBlank = letter == ' ';
    }
    put("\"");
  }

  private void startLine(int indent) {
    if (column > 0) {
      breakLine();
    }
    put(" ".repeat(indent));
  }

  private void put(String more) {
    text.append(more);
    column += more.codePointCount(0, more.length());
  }

  private void breakLine() {
    text.append('\n');
    column = 0;
  }
}
