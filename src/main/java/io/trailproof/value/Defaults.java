package io.trailproof.value;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The defaults that {@code optional(type, default)} gives to attributes inside a variable's type.
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
    public OfObject(Map<String, Value> values, Map<String, Defaults> children) {
      this(new TreeMap<>(values), new TreeMap<>(children));
    }
  }

  /** The value with defaults in place of attributes that are left out or null. */
  default Value apply(Value value) {
    return value;
  }
}
