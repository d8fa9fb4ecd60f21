package io.trailproof.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Brings the elements of a collection to one type. */
final class OneType {
  private OneType() {}

  /** Values of one type, at least one; elements whose type is open take that of the others. */
  static List<Value> of(List<Value> elements) throws Refusal {
    List<Value> same =
        tryOf(elements)
            .orElseThrow(() -> new Refusal("cannot find a common base type for all elements"));
    // A bare null deep inside leaves a type open; Terraform does not fill it in from the others.
    boolean differ = same.stream().map(Value::type).distinct().count() > 1;
    if (differ && same.stream().allMatch(Value::isWhollyKnown)) {
      throw new Refusal("element types must all match");
    }
    return same;
  }

  private static Optional<List<Value>> tryOf(List<Value> elements) {
    Type first = elements.get(0).type();
    if (elements.stream().allMatch(element -> element.type().equals(first))) {
      return Optional.of(elements);
    }
    List<Type> known =
        elements.stream().map(Value::type).filter(type -> type != Type.DYNAMIC).distinct().toList();
    Optional<Type> common = Unification.unify(known);
    List<Value> same = new ArrayList<>(elements.size());
    for (Value element : elements) {
      boolean converted =
          common.isPresent()
              && Conversion.convert(element, common.get())
                  instanceof Conversion.Converted(Value value)
              && same.add(value);
      if (!converted) {
        return Optional.empty();
      }
    }
    return Optional.of(same);
  }

  /** A list or set with these elements instead; a tuple where they cannot be of one type. */
  static Value sequence(Value original, List<Value> elements) {
    Value changed =
        switch (original.type()) {
          case Type.ListOf l when !elements.isEmpty() ->
              tryOf(elements)
                  .map(same -> Value.list(same.get(0).type(), same))
                  .orElseGet(() -> Value.tuple(elements));
          case Type.SetOf s when !elements.isEmpty() ->
              tryOf(elements)
                  .map(same -> Value.set(same.get(0).type(), same))
                  .orElseGet(() -> Value.tuple(elements));
          case Type.TupleOf t -> Value.tuple(elements);
          default -> original;
        };
    return changed.mark(original.marks()).derived(original.derivation());
  }

  /** A map or object with these instead; an object where elements cannot be of one type. */
  static Value mapping(Value original, SortedMap<String, Value> attributes) {
    Value changed =
        original.type() instanceof Type.MapOf && !attributes.isEmpty()
            ? map(attributes).orElseGet(() -> Value.object(attributes))
            : original.type() instanceof Type.MapOf ? original : Value.object(attributes);
    return changed.mark(original.marks()).derived(original.derivation());
  }

  private static Optional<Value> map(SortedMap<String, Value> attributes) {
    return tryOf(List.copyOf(attributes.values()))
        .map(
            same -> {
              SortedMap<String, Value> elements = new TreeMap<>(TextOrder.BY_CODE_POINT);
              int next = 0;
              for (String key : attributes.keySet()) {
                elements.put(key, same.get(next++));
              }
              return Value.map(same.get(0).type(), elements);
            });
  }
}
