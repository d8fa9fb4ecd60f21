package io.trailproof.value;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Values as {@code terraform console} prints them: collections say what they are, unknown is {@code
 * (known after apply)}, and what is marked is never shown.
 */
public final class ConsoleText {
  private static final int STEP = 2;
  private static final int TYPE_STEP = 4;

  private final StringBuilder text = new StringBuilder();

  private ConsoleText() {}

  public static String of(Value value) {
    ConsoleText console = new ConsoleText();
    console.append(value, 0);
    return console.text.toString();
  }

  /** A type as the console's {@code type()} prints it, over several lines. */
  public static String of(Type type) {
    ConsoleText console = new ConsoleText();
    console.append(type, 0);
    return console.text.toString();
  }

  private void append(Value value, int indent) {
    if (value.isUnknown()) {
      text.append("(known after apply)");
    } else if (value.isMarked(Mark.SENSITIVE)) {
      text.append("(sensitive value)");
    } else if (value.isMarked(Mark.EPHEMERAL)) {
      text.append("(ephemeral value)");
    } else {
      appendKnown(value, indent);
    }
  }

  private void appendKnown(Value value, int indent) {
    switch (value.content()) {
      case Content.Null n -> text.append(ofNull(value.type()));
      case Content.Text(String string) -> appendString(string, indent);
      case Content.Num(BigFloat number) -> text.append(number.text());
      case Content.Bool(boolean truth) -> text.append(truth);
      case Content.Elements(List<Value> elements) -> {
        String function = function(value.type());
        text.append(function);
        appendElements(elements, indent);
        text.append(function.isEmpty() ? "" : ")");
      }
      case Content.Attributes(SortedMap<String, Value> attributes) -> {
        String function = function(value.type());
        text.append(function);
        appendAttributes(attributes, indent);
        text.append(function.isEmpty() ? "" : ")");
      }
      case Content.Unknown u -> text.append("(known after apply)");
    }
  }

  private static String function(Type type) {
    return switch (type) {
      case Type.ListOf l -> "tolist(";
      case Type.SetOf s -> "toset(";
      case Type.MapOf m -> "tomap(";
      case Type.TupleOf t -> "";
      case Type.ObjectOf o -> "";
      case Type.Primitive p -> "to" + p.text() + "(";
      case Type.Dynamic d -> "";
    };
  }

  private static String ofNull(Type type) {
    String function = function(type);
    return switch (type) {
      case Type.Dynamic d -> "null";
      case Type.Primitive p -> function + "null)";
      case Type.ListOf(Type element) -> function + "null) /* of " + element.friendlyName() + " */";
      case Type.SetOf(Type element) -> function + "null) /* of " + element.friendlyName() + " */";
      case Type.MapOf(Type element) -> function + "null) /* of " + element.friendlyName() + " */";
      case Type.TupleOf t -> "null /* tuple */";
      case Type.ObjectOf o -> "null /* object */";
    };
  }

  private void appendElements(List<Value> elements, int indent) {
    text.append('[');
    for (Value element : elements) {
      newLine(indent + STEP);
      append(element, indent + STEP);
      text.append(',');
    }
    close(elements.isEmpty(), indent, ']');
  }

  private void appendAttributes(SortedMap<String, Value> attributes, int indent) {
    text.append('{');
    for (Map.Entry<String, Value> each : attributes.entrySet()) {
      newLine(indent + STEP);
      appendString(each.getKey(), indent + STEP);
      text.append(" = ");
      append(each.getValue(), indent + STEP);
    }
    close(attributes.isEmpty(), indent, '}');
  }

  private void close(boolean empty, int indent, char bracket) {
    if (!empty) {
      newLine(indent);
    }
    text.append(bracket);
  }

  private void newLine(int indent) {
    text.append('\n').repeat(" ", indent);
  }

  /** Strings of several lines are heredocs, with a marker that is not one of the lines. */
  private void appendString(String string, int indent) {
    List<String> lines = List.of(string.split("\n", -1));
    if (lines.size() < 2) {
      text.append(GoText.quoted(string));
      return;
    }
    List<String> stripped = lines.stream().map(String::strip).toList();
    String marker = "EOT";
    while (stripped.contains(marker)) {
      marker += "_";
    }
    text.append(indent > 0 ? "<<-" : "<<").append(marker);
    for (String line : lines) {
      newLine(indent);
      text.append(line);
    }
    newLine(indent);
    text.append(marker);
  }

  private void append(Type type, int indent) {
    switch (type) {
      case Type.Primitive p -> text.append(p.text());
      case Type.Dynamic d -> text.append(d.text());
      case Type.ListOf(Type element) -> appendCollection("list(", element, indent);
      case Type.SetOf(Type element) -> appendCollection("set(", element, indent);
      case Type.MapOf(Type element) -> appendCollection("map(", element, indent);
      case Type.TupleOf(List<Type> elements) -> {
        text.append("tuple([");
        for (Type element : elements) {
          newLine(indent + TYPE_STEP);
          append(element, indent + TYPE_STEP);
          text.append(',');
        }
        close(elements.isEmpty(), indent, ']');
        text.append(')');
      }
      case Type.ObjectOf object -> {
        text.append("object({");
        for (Map.Entry<String, Type> each : object.attributes().entrySet()) {
          newLine(indent + TYPE_STEP);
          text.append(each.getKey()).append(": ");
          append(each.getValue(), indent + TYPE_STEP);
          text.append(',');
        }
        close(object.attributes().isEmpty(), indent, '}');
        text.append(')');
      }
    }
  }

  private void appendCollection(String opening, Type element, int indent) {
    text.append(opening);
    boolean structured = element instanceof Type.TupleOf || element instanceof Type.ObjectOf;
    if (structured) {
      newLine(indent + TYPE_STEP);
      append(element, indent + TYPE_STEP);
      text.append(',');
      newLine(indent);
    } else {
      append(element, indent);
    }
    text.append(')');
  }
}
