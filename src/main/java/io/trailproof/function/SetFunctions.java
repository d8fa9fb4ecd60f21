package io.trailproof.function;

import io.trailproof.value.Type;
import io.trailproof.value.Unification;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;

/** Union, intersection and difference of sets, whose elements get one type first. */
final class SetFunctions {
  private static final Parameter FIRST = Parameter.of("first_set", Type.set(Type.DYNAMIC));
  private static final Parameter OTHERS = Parameter.of("other_sets", Type.set(Type.DYNAMIC));

  private SetFunctions() {}

  static List<Function> all() {
    return List.of(
        operation("setintersection", List.of(FIRST), false, SetFunctions::intersection)
            .andMore(OTHERS),
        operation(
            "setsubtract",
            List.of(
                Parameter.of("a", Type.set(Type.DYNAMIC)),
                Parameter.of("b", Type.set(Type.DYNAMIC))),
            false,
            SetFunctions::difference),
        operation("setunion", List.of(FIRST), true, SetFunctions::union).andMore(OTHERS));
  }

  /**
   * A function on sets.
   *
   * @param withUnknown whether the operation can do with unknown elements
   */
  private static Function operation(
      String name,
      List<Parameter> parameters,
      boolean withUnknown,
      BinaryOperator<Set<Value>> combine) {
    return Function.of(
        name,
        parameters,
        SetFunctions::commonType,
        (args, type) ->
            withUnknown || args.stream().allMatch(Value::isWhollyKnown)
                ? combined(args, type, combine)
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

  private static Value combined(List<Value> args, Type type, BinaryOperator<Set<Value>> combine)
      throws FunctionException {
    Set<Value> result = Set.of();
    for (int i = 0; i < args.size(); i++) {
      Value set = Call.converted(args.get(i), type, i);
      if (set.isUnknown()) {
        return Call.unknown(type, args);
      }
      Set<Value> elements = new LinkedHashSet<>(set.elements());
      result = i == 0 ? elements : combine.apply(result, elements);
    }
    return Value.set(elementType(type), List.copyOf(result));
  }

  private static Set<Value> union(Set<Value> a, Set<Value> b) {
    Set<Value> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return all;
  }

  private static Set<Value> intersection(Set<Value> a, Set<Value> b) {
    Set<Value> both = new LinkedHashSet<>(a);
    both.retainAll(new HashSet<>(b));
    return both;
  }

  private static Set<Value> difference(Set<Value> a, Set<Value> b) {
    Set<Value> rest = new LinkedHashSet<>(a);
    rest.removeAll(b);
    return rest;
  }

  private static Type elementType(Type set) {
    return set instanceof Type.SetOf(Type element) ? element : Type.DYNAMIC;
  }
}
