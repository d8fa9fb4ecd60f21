package io.trailproof.value;

import io.trailproof.source.SourceRange;
import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A value of Terraform's language: known, null, or unknown with its origins.
 *
 * <p>Two values are {@link #equals equal} in Java when type, content and marks are; how they came
 * to be does not count. Terraform's {@code ==} is {@link Equality}, the question whether two values
 * are one thing is {@link Sameness}: both are three-valued.
 *
 * @param marks what spreads to all that is made of it: {@code sensitive}, {@code ephemeral}
 * @param derivation the expression that decided it
 */
public record Value(Type type, Content content, Set<Mark> marks, Derivation derivation) {
  public static final Value TRUE = of(Type.BOOL, new Content.Bool(true));
  public static final Value FALSE = of(Type.BOOL, new Content.Bool(false));

  /** The bare {@code null}, which has no type of its own. */
  public static final Value NULL = nullOf(Type.DYNAMIC);

  public static final Value EMPTY_TUPLE = tuple(List.of());
  public static final Value EMPTY_OBJECT = object(Map.of());

  public Value {
    marks = marks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(marks));
  }

  public static Value of(Type type, Content content) {
    return new Value(type, content, Set.of(), Derivation.NONE);
  }

  public static Value nullOf(Type type) {
    return of(type, Content.Null.NULL);
  }

  /** A string; brought into normal form C, as Terraform does. */
  public static Value string(String text) {
    return of(Type.STRING, new Content.Text(Normalizer.normalize(text, Normalizer.Form.NFC)));
  }

  public static Value number(long number) {
    return of(Type.NUMBER, new Content.Num(BigFloat.of(number)));
  }

  public static Value number(BigFloat number) {
    return of(Type.NUMBER, new Content.Num(number));
  }

  public static Value bool(boolean value) {
    return value ? TRUE : FALSE;
  }

  public static Value tuple(List<Value> elements) {
    return of(
        Type.tuple(elements.stream().map(Value::type).toList()), new Content.Elements(elements));
  }

  /** A list; all elements are of the type already. */
  public static Value list(Type element, List<Value> elements) {
    return of(Type.list(element), new Content.Elements(elements));
  }

  /** A set of elements of the type, sorted and each once, whatever their order here. */
  public static Value set(Type element, List<Value> elements) {
    return SetOrder.set(element, elements);
  }

  public static Value object(Map<String, Value> attributes) {
    Map<String, Type> types = new LinkedHashMap<>();
    attributes.forEach((name, value) -> types.put(name, value.type()));
    return of(Type.object(types), new Content.Attributes(sorted(attributes)));
  }

  public static Value map(Type element, Map<String, Value> elements) {
    return of(Type.map(element), new Content.Attributes(sorted(elements)));
  }

  public static Value unknown(Type type, Origin origin) {
    return of(type, Content.Unknown.because(origin));
  }

  public static Value unknown(Type type, SortedSet<Origin> origins) {
    return of(type, Content.Unknown.because(origins));
  }

  public boolean isNull() {
    return content == Content.Null.NULL;
  }

  public boolean isUnknown() {
    return content instanceof Content.Unknown;
  }

  /** Whether the value itself is known; its elements may be unknown. */
  public boolean isKnown() {
    return !isUnknown();
  }

  /** The text of a known string. */
  public String text() {
    return content instanceof Content.Text(String text) ? text : isNot("string");
  }

  /** The number that a known number is. */
  public BigFloat number() {
    return content instanceof Content.Num(BigFloat number) ? number : isNot("number");
  }

  /** Whether it is a known truth value and true. */
  public boolean isTrue() {
    return content instanceof Content.Bool(boolean value) && value;
  }

  /** The elements of a known list, set or tuple. */
  public List<Value> elements() {
    return content instanceof Content.Elements(List<Value> elements)
        ? elements
        : isNot("list, set or tuple");
  }

  /** The elements of a known map, or the attributes of a known object. */
  public SortedMap<String, Value> attributes() {
    return content instanceof Content.Attributes(SortedMap<String, Value> attributes)
        ? attributes
        : isNot("map or object");
  }

  /** Asking a value for what it is not is a mistake of ours, never the user's. */
  private <T> T isNot(String wanted) {
    throw new IllegalStateException("not a known " + wanted + " but " + type.friendlyName());
  }

  /** Whether nothing in the value is unknown. */
  public boolean isWhollyKnown() {
    return switch (content) {
      case Content.Unknown unknown -> false;
      case Content.Elements(List<Value> elements) ->
          elements.stream().allMatch(Value::isWhollyKnown);
      case Content.Attributes(SortedMap<String, Value> attributes) ->
          attributes.values().stream().allMatch(Value::isWhollyKnown);
      case Content.Null n -> true;
      case Content.Text t -> true;
      case Content.Num n -> true;
      case Content.Bool b -> true;
    };
  }

  /** The origins of all that is unknown in the value; empty if it is wholly known. */
  public SortedSet<Origin> origins() {
    SortedSet<Origin> all = new TreeSet<>();
    collectOrigins(all);
    return all;
  }

  private void collectOrigins(SortedSet<Origin> all) {
    switch (content) {
      case Content.Unknown unknown -> all.addAll(unknown.origins());
      case Content.Elements(List<Value> elements) -> elements.forEach(e -> e.collectOrigins(all));
      case Content.Attributes(SortedMap<String, Value> attributes) ->
          attributes.values().forEach(e -> e.collectOrigins(all));
      case Content.Null n -> {}
      case Content.Text t -> {}
      case Content.Num n -> {}
      case Content.Bool b -> {}
    }
  }

  /** The attribute of a known object, or the element of a known map, if it has one of the name. */
  public Optional<Value> attribute(String name) {
    return content instanceof Content.Attributes(SortedMap<String, Value> attributes)
        ? Optional.ofNullable(attributes.get(name))
        : Optional.empty();
  }

  /** The elements of a known list, set or tuple; of anything else none. */
  public List<Value> knownElements() {
    return content instanceof Content.Elements(List<Value> elements) ? elements : List.of();
  }

  /** The text of a known string. */
  public Optional<String> knownText() {
    return content instanceof Content.Text(String text) ? Optional.of(text) : Optional.empty();
  }

  /** What a bool says; null and everything else that is no known bool says {@code UNKNOWN}. */
  public Truth truth() {
    return content instanceof Content.Bool(boolean value) ? Truth.of(value) : Truth.UNKNOWN;
  }

  public boolean isMarked(Mark mark) {
    return marks.contains(mark);
  }

  /** The marks of the value and of everything in it. */
  public Set<Mark> deepMarks() {
    Set<Mark> all = EnumSet.noneOf(Mark.class);
    collectMarks(all);
    return all;
  }

  private void collectMarks(Set<Mark> all) {
    all.addAll(marks);
    switch (content) {
      case Content.Elements(List<Value> elements) -> elements.forEach(e -> e.collectMarks(all));
      case Content.Attributes(SortedMap<String, Value> attributes) ->
          attributes.values().forEach(e -> e.collectMarks(all));
      case Content.Unknown u -> {}
      case Content.Null n -> {}
      case Content.Text t -> {}
      case Content.Num n -> {}
      case Content.Bool b -> {}
    }
  }

  /** The same value with these marks added to its own. */
  public Value mark(Set<Mark> more) {
    if (marks.containsAll(more)) {
      return this;
    }
    Set<Mark> all = EnumSet.copyOf(more);
    all.addAll(marks);
    return new Value(type, content, all, derivation);
  }

  public Value withoutMarks() {
    return marks.isEmpty() ? this : new Value(type, content, Set.of(), derivation);
  }

  /** The same value without its marks and without those of everything in it. */
  public Value withoutDeepMarks() {
    return deepMarks().isEmpty() ? this : new Value(type, unmarked(), Set.of(), derivation);
  }

  private Content unmarked() {
    return switch (content) {
      case Content.Elements(List<Value> elements) ->
          new Content.Elements(elements.stream().map(Value::withoutDeepMarks).toList());
      case Content.Attributes(SortedMap<String, Value> attributes) -> {
        SortedMap<String, Value> plain = new TreeMap<>(TextOrder.BY_CODE_POINT);
        attributes.forEach((name, value) -> plain.put(name, value.withoutDeepMarks()));
        yield new Content.Attributes(plain);
      }
      case Content.Unknown u -> u;
      case Content.Null n -> n;
      case Content.Text t -> t;
      case Content.Num n -> n;
      case Content.Bool b -> b;
    };
  }

  public Value derived(Derivation from) {
    return new Value(type, content, marks, from);
  }

  /** The same value, said to be decided at a place, from the same inputs as before. */
  public Value at(SourceRange range) {
    return derived(Derivation.at(range));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Value that
        && type.equals(that.type)
        && content.equals(that.content)
        && marks.equals(that.marks);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, content, marks);
  }

  private static SortedMap<String, Value> sorted(Map<String, Value> attributes) {
    SortedMap<String, Value> copy = new TreeMap<>(TextOrder.BY_CODE_POINT);
    attributes.forEach(
        (name, value) -> copy.put(Normalizer.normalize(name, Normalizer.Form.NFC), value));
    return copy;
  }
}
