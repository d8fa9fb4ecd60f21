package io.trailproof.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads values and types as the documents under {@code testdata/value} write them; their README
 * explains the notation.
 */
final class Notation {
  private final String text;
  private int at;

  private Notation(String text) {
    this.text = text;
  }

  static Value value(String text) {
    Notation notation = new Notation(text);
    Value value = notation.value();
    notation.end();
    return value;
  }

  static Type type(String text) {
    Notation notation = new Notation(text);
    Type type = notation.type();
    notation.end();
    return type;
  }

  private void end() {
    if (!peek("")) {
      throw unexpected();
    }
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException("at " + at + ": " + text);
  }

  private boolean peek(String expected) {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return expected.isEmpty() ? at == text.length() : text.startsWith(expected, at);
  }

  private boolean take(String expected) {
    boolean there = peek(expected);
    at += there ? expected.length() : 0;
    return there;
  }

  private void need(String expected) {
    if (!take(expected)) {
      throw unexpected();
    }
  }

  private String word(String characters) {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at))
            || characters.indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return text.substring(start, at);
  }

  private Value value() {
    if (peek("\"")) {
      return string();
    }
    if (take("?")) {
      return unknown();
    }
    if (take("[")) {
      return Value.tuple(elements());
    }
    if (take("{")) {
      return Value.object(attributes());
    }
    if (take("sensitive(")) {
      return close(value().mark(Set.of(Mark.SENSITIVE)));
    }
    if (take("json(")) {
      Value encoded = close(value());
      return Value.of(
          Type.STRING,
          Content.Unknown.because(encoded.origins())
              .with(Refinement.NOT_NULL)
              .with(new Structure.Json(encoded)));
    }
    if (take("null(")) {
      return close(Value.nullOf(type()));
    }
    if (take("null")) {
      return Value.NULL;
    }
    if (take("true")) {
      return Value.TRUE;
    }
    if (take("false")) {
      return Value.FALSE;
    }
    if (peek("list(") || peek("set(") || peek("map(")) {
      return collection(type());
    }
    return Value.number(BigFloat.parse(word("+-.")).orElseThrow(this::unexpected));
  }

  private Value close(Value value) {
    need(")");
    return value;
  }

  private Value collection(Type type) {
    if (type instanceof Type.MapOf(Type element)) {
      need("{");
      return Value.map(element, attributes());
    }
    need("[");
    return switch (type) {
      case Type.ListOf(Type element) -> Value.list(element, elements());
      case Type.SetOf(Type element) -> Value.set(element, elements());
      default -> throw unexpected();
    };
  }

  private List<Value> elements() {
    List<Value> elements = new ArrayList<>();
    while (!take("]")) {
      elements.add(value());
      take(",");
    }
    return elements;
  }

  private Map<String, Value> attributes() {
    Map<String, Value> attributes = new LinkedHashMap<>();
    while (!take("}")) {
      String name = word("_-");
      need("=");
      attributes.put(name, value());
      take(",");
      peek("}");
    }
    return attributes;
  }

  private Value string() {
    need("\"");
    List<Value> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    while (text.charAt(at) != '"') {
      if (text.startsWith("${", at)) {
        at += 2;
        parts.add(Value.string(literal.toString()));
        literal.setLength(0);
        parts.add(value());
        need("}");
      } else if (text.charAt(at) == '\\') {
        literal.append(escape(text.charAt(at + 1)));
      } else {
        literal.append(text.charAt(at++));
      }
    }
    at++;
    parts.add(Value.string(literal.toString()));
    return StringParts.concat(parts);
  }

  private char escape(char kind) {
    at += kind == 'u' ? 6 : 2;
    return switch (kind) {
      case 'n' -> '\n';
      case 'u' -> (char) Integer.parseInt(text.substring(at - 4, at), 16);
      default -> kind;
    };
  }

  private Value unknown() {
    Type type = type();
    Refinement refinement = take("!") ? Refinement.NOT_NULL : Refinement.NONE;
    if (take("^")) {
      refinement = refinement.withPrefix(word(":/.-"));
    }
    if (take("{")) {
      refinement = range(type, refinement);
      need("}");
    }
    SortedSet<Origin> origins = new TreeSet<>();
    Optional<Identity> identity = Optional.empty();
    boolean one = take("@");
    if (one || take("<")) {
      String name = word("._");
      origins.add(Origin.of(Origin.Kind.COMPUTED, name));
      identity = one ? Optional.of(new Identity(name, "")) : identity;
      boolean closed = one || take(">");
      assert closed;
    }
    return Value.of(type, new Content.Unknown(refinement, origins, identity, Structure.NONE));
  }

  private Refinement range(Type type, Refinement refinement) {
    int low = Integer.parseInt(word("-"));
    need("..");
    int high = Integer.parseInt(word("-"));
    return type == Type.NUMBER
        ? refinement.withRange(
            Optional.of(new Refinement.Bound(BigFloat.of(low), true)),
            Optional.of(new Refinement.Bound(BigFloat.of(high), true)))
        : refinement.withLength(low, high);
  }

  private Type type() {
    if (take("list(")) {
      return close(Type.list(type()));
    }
    if (take("set(")) {
      return close(Type.set(type()));
    }
    if (take("map(")) {
      return close(Type.map(type()));
    }
    if (take("tuple([")) {
      List<Type> elements = new ArrayList<>();
      while (!take("]")) {
        elements.add(type());
        take(",");
      }
      return close(Type.tuple(elements));
    }
    if (take("object({")) {
      return close(object());
    }
    peek("");
    String name = word("");
    return switch (name) {
      case "string" -> Type.STRING;
      case "number" -> Type.NUMBER;
      case "bool" -> Type.BOOL;
      case "any" -> Type.DYNAMIC;
      default -> throw unexpected();
    };
  }

  private Type close(Type type) {
    need(")");
    return type;
  }

  private Type object() {
    Map<String, Type> attributes = new LinkedHashMap<>();
    SortedSet<String> optional = new TreeSet<>();
    while (!take("}")) {
      String name = word("_-");
      if (take("?")) {
        optional.add(name);
      }
      need(":");
      attributes.put(name, type());
      take(",");
      peek("}");
    }
    return new Type.ObjectOf(Type.object(attributes).attributes(), optional);
  }
}
