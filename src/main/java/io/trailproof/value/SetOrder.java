package io.trailproof.value;

import java.util.Comparator;
import java.util.List;

/** The order in which Terraform visits the elements of a set. */
public final class SetOrder {
  private SetOrder() {}

  static Value set(Type element, List<Value> elements) {
    List<Value> sorted =
        elements.stream()
            .distinct()
            .sorted(Comparator.comparing(v -> v.content().toString()))
            .toList();
    return Value.of(Type.set(element), new Content.Elements(sorted));
  }
}
