package io.trailproof.function;

import io.trailproof.source.Budgets;
import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.Optional;

/**
 * How large a function's result may become. A function asks before it builds anything, so a large
 * result costs nothing: it is unknown, because of the limit.
 */
record Limit(Budgets budgets) {
  private static final long MOST_COMPARISONS = 1L << 34;

  /** In place of a string of so many UTF-16 units: unknown if that is too long. */
  Optional<Value> onLength(Type type, long length) {
    return length > budgets.stringLength()
        ? Optional.of(unknown(type, "stringLength"))
        : Optional.empty();
  }

  /** In place of a collection of so many elements: unknown if those are too many. */
  Optional<Value> onElements(Type type, long count) {
    return count > budgets.elements() ? Optional.of(unknown(type, "elements")) : Optional.empty();
  }

  /**
   * In place of a search for one string in another: unknown if looking at every place could take
   * minutes.
   */
  Optional<Value> onSearch(Type type, String text, String wanted) {
    return (long) text.length() * wanted.length() > MOST_COMPARISONS
        ? Optional.of(unknown(type, "stringLength"))
        : Optional.empty();
  }

  static Value unknown(Type type, String budget) {
    return Value.unknown(type, Origin.of(Origin.Kind.LIMIT, budget));
  }
}
