package io.trailproof.function;

import io.trailproof.value.Type;
import io.trailproof.value.Unification;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Union, intersection and difference of sets, whose elements get one type first. */
final class SetFunctions {
  private static final Parameter FIRST = Parameter.of("first_set", Type.set(Type.DYNAMIC));
  private static final Parameter OTHERS = Parameter.of("other_sets", Type.set(Type.DYNAMIC));

  private SetFunctions() {}

  static List<Function> all() {
    return List.of(
        operation("setintersection", List.of(FIRST), Set::retainAll).andMore(OTHERS),
        operation(
            "setsubtract",
            List.of(
                Parameter.of("a", Type.set(Type.DYNAMIC)),
                Parameter.of("b", Type.set(Type.DYNAMIC))),
            Set::removeAll),
        Function.of("setunion", List.of(FIRST), SetFunctions::commonType, SetFunctions::union)
            .andMore(OTHERS));
  }

  /** What becomes of a set when it meets another. */
  private interface Change {
    boolean apply(Set<Value> set, Set<Value> other);
  }

  private static Function operation(String name, List<Parameter> parameters, Change change) {
    return Function.of(
        name,
        parameters,
        SetFunctions::commonType,
        (args, type) ->
            args.stream().allMatch(Value::isWhollyKnown)
                ? changed(args, type, change)
                : Call.unknown(type, args));
  }

  /** Empty sets of any type fit all others. */
  private static Type commonType(List<Value> args) throws FunctionException {
    List<Type> elements = new ArrayList<>();
    for (Value set : args) {
      boolean fitsAll =
          set.isKnown() && set.elements().isEmpty() && elementType(set.type()) == Type.DYNAMIC;
      if (!fitsAll) {
        elements.add(elementType(set.type()));
      }
    }
    if (elements.isEmpty()) {
      return Type.set(Type.DYNAMIC);
    }
    return Unification.unify(elements)
        .map(Type::set)
        .orElseThrow(
            () -> FunctionException.ofCall("given sets must all have compatible element types"));
  }

  private static Value changed(List<Value> args, Type type, Change change)
      throws FunctionException {
    Set<Value> result = new LinkedHashSet<>(Call.converted(args.get(0), type, 0).elements());
    for (int i = 1; i < args.size(); i++) {
      change.apply(result, new HashSet<>(Call.converted(args.get(i), type, i).elements()));
    }
    return Value.set(elementType(type), List.copyOf(result));
  }

  /** Unknown elements stay apart: two that look alike may turn out different. */
  private static Value union(List<Value> args, Type type) throws FunctionException {
    List<Value> all = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      Value set = Call.converted(args.get(i), type, i);
      if (set.isUnknown()) {
        return Call.unknown(type, args);
      }
      all.addAll(set.elements());
    }
    return Value.set(elementType(type), all);
  }

  private static Type elementType(Type set) {
    return set instanceof Type.SetOf(Type element) ? element : Type.DYNAMIC;
  }
}
