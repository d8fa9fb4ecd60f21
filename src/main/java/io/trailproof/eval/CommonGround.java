package io.trailproof.eval;

import io.trailproof.value.BigFloat;
import io.trailproof.value.Content;
import io.trailproof.value.Refinement;
import io.trailproof.value.Refinement.Bound;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.Optional;

/**
 * What is true of both values between which an unknown condition chooses: that neither is null, the
 * numbers between which both lie, the lengths that both have. Terraform remembers as much and no
 * more.
 */
final class CommonGround {
  private CommonGround() {}

  static Refinement of(Value a, Value b) {
    Refinement x = refinement(a);
    Refinement y = refinement(b);
    Refinement common = x.notNull() && y.notNull() ? Refinement.NOT_NULL : Refinement.NONE;
    if (a.type() == Type.NUMBER && b.type() == Type.NUMBER) {
      return common.withRange(lower(x.lower(), y.lower()), upper(x.upper(), y.upper()));
    }
    return isCollection(a.type()) && a.type().equals(b.type())
        ? common.withLength(
            Math.min(x.minLength(), y.minLength()), Math.max(x.maxLength(), y.maxLength()))
        : common;
  }

  /** What can be said of a value without saying which it is. */
  private static Refinement refinement(Value value) {
    return switch (value.content()) {
      case Content.Null n -> Refinement.NONE;
      case Content.Unknown unknown -> unknown.refinement();
      case Content.Text t -> Refinement.NOT_NULL;
      case Content.Bool b -> Refinement.NOT_NULL;
      case Content.Num(BigFloat number) -> {
        Optional<Bound> bound = Optional.of(new Bound(number, true));
        yield Refinement.NOT_NULL.withRange(bound, bound);
      }
      case Content.Elements elements -> {
        // A set with unknown elements may turn out smaller, because some may be equal.
        int most = elements.elements().size();
        boolean shrinks = value.type() instanceof Type.SetOf && !value.isWhollyKnown();
        yield Refinement.NOT_NULL.withLength(shrinks ? Math.min(1, most) : most, most);
      }
      case Content.Attributes map -> {
        int size = map.attributes().size();
        yield Refinement.NOT_NULL.withLength(size, size);
      }
    };
  }

  private static boolean isCollection(Type type) {
    return switch (type) {
      case Type.ListOf l -> true;
      case Type.SetOf s -> true;
      case Type.MapOf m -> true;
      case Type.TupleOf t -> false;
      case Type.ObjectOf o -> false;
      case Type.Primitive p -> false;
      case Type.Dynamic d -> false;
    };
  }

  private static Optional<Bound> lower(Optional<Bound> a, Optional<Bound> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    int order = a.get().number().compareTo(b.get().number());
    return order < 0 || order == 0 && a.get().inclusive() ? a : b;
  }

  private static Optional<Bound> upper(Optional<Bound> a, Optional<Bound> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    int order = a.get().number().compareTo(b.get().number());
    return order > 0 || order == 0 && a.get().inclusive() ? a : b;
  }
}
