package io.trailproof.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The defaults that {@code optional(type, default)} gives to attributes inside a variable's type.
 *
 * <p>They replace attributes that are left out or null, inside collections too; a null object gets
 * none, nor does an unknown one. They apply before the value is converted, so that objects may
 * still be maps, and lists still tuples.
 */
public sealed interface Defaults {
  Defaults NONE = None.NONE;

  enum None implements Defaults {
    NONE
  }

  /** Of each element of a list, set or map. */
  record OfElements(Defaults element) implements Defaults {}

  record OfTuple(List<Defaults> elements) implements Defaults {
    public OfTuple {
      elements = List.copyOf(elements);
    }
  }

  /**
   * Of an object.
   *
   * @param values what attributes are that are left out or null
   * @param children the defaults inside the attributes
   */
  record OfObject(SortedMap<String, Value> values, SortedMap<String, Defaults> children)
      implements Defaults {
    public OfObject {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
      children = Collections.unmodifiableSortedMap(new TreeMap<>(children));
    }

    public OfObject(Map<String, Value> values, Map<String, Defaults> children) {
      this(new TreeMap<>(values), new TreeMap<>(children));
    }
  }

  /** The value with defaults in place of attributes that are left out or null. */
  default Value apply(Value value) {
    return switch (value.content()) {
      case Content.Elements(List<Value> elements) when this != NONE -> {
        List<Value> filled = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
          filled.add(child(i).apply(elements.get(i)));
        }
        yield OneType.sequence(value, filled);
      }
      case Content.Attributes(SortedMap<String, Value> attributes) when this != NONE -> {
        SortedMap<String, Value> filled = new TreeMap<>(TextOrder.BY_CODE_POINT);
        attributes.forEach((name, attribute) -> filled.put(name, child(name).apply(attribute)));
        if (this instanceof OfObject(SortedMap<String, Value> values, var children)) {
          values.forEach((name, preset) -> fill(filled, name, preset));
        }
        yield OneType.mapping(value, filled);
      }
      default -> value;
    };
  }

  private void fill(SortedMap<String, Value> attributes, String name, Value preset) {
    Value given = attributes.get(name);
    if (given == null || given.isNull()) {
      attributes.put(name, child(name).apply(preset));
    }
  }

  private Defaults child(int index) {
    return switch (this) {
      case OfElements(Defaults element) -> element;
      case OfTuple(List<Defaults> elements) -> index < elements.size() ? elements.get(index) : NONE;
      case OfObject o -> NONE;
      case None n -> NONE;
    };
  }

  private Defaults child(String name) {
    return switch (this) {
      case OfElements(Defaults element) -> element;
      case OfObject(var values, SortedMap<String, Defaults> children) ->
          children.getOrDefault(name, NONE);
      case OfTuple t -> NONE;
      case None n -> NONE;
    };
  }
}
