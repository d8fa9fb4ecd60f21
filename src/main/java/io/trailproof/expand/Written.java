package io.trailproof.expand;

import io.trailproof.source.SourceRange;
import io.trailproof.value.Derivation;
import io.trailproof.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the body of a block says, evaluated: attributes by name, nested blocks as one list by type.
 * Filled while the body is read.
 */
final class Written {
  private final Map<String, Value> values = new TreeMap<>();
  private final Map<String, SourceRange> ranges = new TreeMap<>();
  private final Map<String, Derivation> nulls = new TreeMap<>();

  void put(String name, Value value, SourceRange range) {
    ranges.putIfAbsent(name, range);
    if (value.isNull()) {
      nulls.putIfAbsent(name, value.derivation());
    } else {
      values.putIfAbsent(name, value);
    }
  }

  /** What is set to something but null; null counts as left out. */
  Map<String, Value> values() {
    return values;
  }

  /** Where each argument stands, or the first of the blocks of a type. */
  Map<String, SourceRange> ranges() {
    return ranges;
  }

  Optional<Value> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** How an argument came to be null, and so as good as left out. */
  Optional<Derivation> nullness(String name) {
    return Optional.ofNullable(nulls.get(name));
  }
}
