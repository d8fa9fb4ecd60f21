package io.trailproof.value;

import java.util.List;
import java.util.Optional;

/** The one type that values of several types can all be converted to. */
public final class Unification {
  private Unification() {}

  /** The common type; empty if there is none. */
  public static Optional<Type> unify(List<Type> types) {
    return types.stream().distinct().count() == 1 ? Optional.of(types.get(0)) : Optional.empty();
  }

  /** The type of a conditional with these arms; an arm that is a bare null takes the other's. */
  public static Optional<Type> ofArms(Value whenTrue, Value whenFalse) {
    return unify(List.of(whenTrue.type(), whenFalse.type()));
  }
}
