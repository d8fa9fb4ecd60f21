package io.trailproof.value;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Strings of known and unknown parts. */
public final class StringParts {
  private StringParts() {}

  /**
   * The strings one after the other. Each is a string, known or unknown, and not null; the result
   * is known if all are, has the marks and origins of them all, and keeps the parts.
   */
  public static Value concat(List<Value> strings) {
    StringBuilder text = new StringBuilder();
    SortedSet<Origin> origins = new TreeSet<>();
    for (Value value : strings) {
      if (value.content() instanceof Content.Text(String known)) {
        text.append(known);
      }
      origins.addAll(value.origins());
    }
    Value all =
        origins.isEmpty() ? Value.string(text.toString()) : Value.unknown(Type.STRING, origins);
    for (Value value : strings) {
      all = all.mark(value.marks());
    }
    return all;
  }

  /** The parts of a string, known or unknown. */
  public static List<Structure.Part> of(Value string) {
    return switch (string.content()) {
      case Content.Text(String text) ->
          text.isEmpty() ? List.of() : List.of(new Structure.Literal(text));
      default -> List.of(new Structure.Hole(string));
    };
  }
}
