package io.trailproof.value;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A type of Terraform's language, as go-cty has them. */
public sealed interface Type {
  Type STRING = Primitive.STRING;
  Type NUMBER = Primitive.NUMBER;
  Type BOOL = Primitive.BOOL;

  /** "Not known yet", written {@code any} in a constraint: the type of a bare {@code null}. */
  Type DYNAMIC = Dynamic.DYNAMIC;

  /** The type without parts. */
  enum Primitive implements Type {
    STRING,
    NUMBER,
    BOOL
  }

  enum Dynamic implements Type {
    DYNAMIC
  }

  record ListOf(Type element) implements Type {}

  record SetOf(Type element) implements Type {}

  record MapOf(Type element) implements Type {}

  record TupleOf(List<Type> elements) implements Type {
    public TupleOf {
      elements = List.copyOf(elements);
    }
  }

  /**
   * An object with named attributes.
   *
   * @param optional the attributes that a value may leave out; only a type constraint has any
   */
  record ObjectOf(SortedMap<String, Type> attributes, SortedSet<String> optional) implements Type {
    public ObjectOf {
      attributes = sorted(attributes);
      optional = Collections.unmodifiableSortedSet(sortedNames(optional));
    }
  }

  static ListOf list(Type element) {
    return new ListOf(element);
  }

  static SetOf set(Type element) {
    return new SetOf(element);
  }

  static MapOf map(Type element) {
    return new MapOf(element);
  }

  static TupleOf tuple(List<Type> elements) {
    return new TupleOf(elements);
  }

  static ObjectOf object(Map<String, Type> attributes) {
    return new ObjectOf(sorted(attributes), new TreeSet<>());
  }

  /** Whether some part of the type is not known yet. */
  default boolean hasDynamic() {
    return switch (this) {
      case Primitive p -> false;
      case Dynamic d -> true;
      case ListOf(Type element) -> element.hasDynamic();
      case SetOf(Type element) -> element.hasDynamic();
      case MapOf(Type element) -> element.hasDynamic();
      case TupleOf(List<Type> elements) -> elements.stream().anyMatch(Type::hasDynamic);
      case ObjectOf object -> object.attributes().values().stream().anyMatch(Type::hasDynamic);
    };
  }

  /** The type that values of this constraint have: without the license to leave attributes out. */
  default Type withoutOptional() {
    return switch (this) {
      case Primitive p -> this;
      case Dynamic d -> this;
      case ListOf(Type element) -> list(element.withoutOptional());
      case SetOf(Type element) -> set(element.withoutOptional());
      case MapOf(Type element) -> map(element.withoutOptional());
      case TupleOf(List<Type> elements) ->
          tuple(elements.stream().map(Type::withoutOptional).toList());
      case ObjectOf object -> {
        SortedMap<String, Type> attributes = new TreeMap<>(object.attributes());
        attributes.replaceAll((name, type) -> type.withoutOptional());
        yield object(attributes);
      }
    };
  }

  default boolean isPrimitive() {
    return this instanceof Primitive;
  }

  /** The type as Terraform's {@code type()} prints it on one line: {@code object({a:string})}. */
  default String text() {
    return switch (this) {
      case Primitive.STRING -> "string";
      case Primitive.NUMBER -> "number";
      case Primitive.BOOL -> "bool";
      case Dynamic.DYNAMIC -> "dynamic";
      case ListOf(Type element) -> "list(" + element.text() + ")";
      case SetOf(Type element) -> "set(" + element.text() + ")";
      case MapOf(Type element) -> "map(" + element.text() + ")";
      case TupleOf(List<Type> elements) ->
          elements.stream().map(Type::text).collect(Collectors.joining(",", "tuple([", "])"));
      case ObjectOf object ->
          object.attributes().entrySet().stream()
              .map(entry -> entry.getKey() + ":" + entry.getValue().text())
              .collect(Collectors.joining(",", "object({", "})"));
    };
  }

  /** The type in the words of Terraform's messages: {@code list of string}. */
  default String friendlyName() {
    return switch (this) {
      case Primitive p -> text();
      case Dynamic d -> "dynamic";
      case ListOf(Type element) -> "list of " + element.friendlyName();
      case SetOf(Type element) -> "set of " + element.friendlyName();
      case MapOf(Type element) -> "map of " + element.friendlyName();
      case TupleOf t -> "tuple";
      case ObjectOf o -> "object";
    };
  }

  /** The same for what an argument or variable asks for: {@code list of any single type}. */
  default String constraintName() {
    return switch (this) {
      case Primitive p -> text();
      case Dynamic d -> "any type";
      case ListOf(Type element) -> "list of " + elementName(element);
      case SetOf(Type element) -> "set of " + elementName(element);
      case MapOf(Type element) -> "map of " + elementName(element);
      case TupleOf t -> "tuple";
      case ObjectOf o -> "object";
    };
  }

  private static String elementName(Type element) {
    return element == DYNAMIC ? "any single type" : element.constraintName();
  }

  private static SortedMap<String, Type> sorted(Map<String, Type> attributes) {
    SortedMap<String, Type> copy = new TreeMap<>(TextOrder.BY_CODE_POINT);
    copy.putAll(attributes);
    return Collections.unmodifiableSortedMap(copy);
  }

  private static SortedSet<String> sortedNames(Set<String> names) {
    SortedSet<String> copy = new TreeSet<>(TextOrder.BY_CODE_POINT);
    copy.addAll(names);
    return copy;
  }
}
