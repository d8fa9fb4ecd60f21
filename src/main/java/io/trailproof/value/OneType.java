package io.trailproof.value;

import java.util.ArrayList;
import java.util.List;

/** Brings the elements of a collection to one type. */
final class OneType {
  private OneType() {}

  /** Values of one type, at least one; elements whose type is open take that of the others. */
  static List<Value> of(List<Value> elements) throws Refusal {
    Type first = elements.get(0).type();
    if (elements.stream().allMatch(element -> element.type().equals(first))) {
      return elements;
    }
    List<Type> known =
        elements.stream().map(Value::type).filter(type -> type != Type.DYNAMIC).distinct().toList();
    Type common =
        Unification.unify(known)
            .orElseThrow(() -> new Refusal("cannot find a common base type for all elements"));
    List<Value> same = new ArrayList<>(elements.size());
    for (Value element : elements) {
      same.add(
          switch (Conversion.convert(element, common)) {
            case Conversion.Converted(Value value) -> value;
            case Conversion.Failed(String reason) -> throw new Refusal(reason);
          });
    }
    return same;
  }
}
