package io.trailproof.eval;

import io.trailproof.value.BigFloat;
import io.trailproof.value.Content;
import io.trailproof.value.Refinement.Bound;
import io.trailproof.value.Value;
import java.util.Optional;

/**
 * What the bounds of numbers, known and unknown, say about their order.
 *
 * <p>Terraform counts the bound of an unknown number as out of reach, and never decides {@code <=}
 * for one.
 */
final class Bounds {
  private final EqualityMode mode;

  Bounds(EqualityMode mode) {
    this.mode = mode;
  }

  /** Whether one number is less than another; empty if neither is known to be so nor otherwise. */
  Optional<Value> less(Value a, Value b) {
    return switch (mode) {
      case IDENTITY -> decided(surelyLess(upper(a), lower(b)), surelyNotLess(lower(a), upper(b)));
      case TERRAFORM ->
          areKnown(a, b)
              ? known(a.number().compareTo(b.number()) < 0)
              : decided(below(upper(a), lower(b)), below(upper(b), lower(a)));
    };
  }

  Optional<Value> lessOrEqual(Value a, Value b) {
    return switch (mode) {
      case IDENTITY -> decided(surelyNotLess(lower(b), upper(a)), surelyLess(upper(b), lower(a)));
      case TERRAFORM ->
          areKnown(a, b) ? known(a.number().compareTo(b.number()) <= 0) : Optional.empty();
    };
  }

  private static boolean areKnown(Value a, Value b) {
    return a.isKnown() && b.isKnown();
  }

  private static Optional<Value> known(boolean answer) {
    return Optional.of(Value.bool(answer));
  }

  private static Optional<Value> decided(boolean yes, boolean no) {
    return yes || no ? known(yes) : Optional.empty();
  }

  private static boolean below(Optional<Bound> most, Optional<Bound> least) {
    return most.isPresent()
        && least.isPresent()
        && most.get().number().compareTo(least.get().number()) < 0;
  }

  private static boolean surelyLess(Optional<Bound> most, Optional<Bound> least) {
    if (most.isEmpty() || least.isEmpty()) {
      return false;
    }
    int order = most.get().number().compareTo(least.get().number());
    return order < 0 || order == 0 && !(most.get().inclusive() && least.get().inclusive());
  }

  private static boolean surelyNotLess(Optional<Bound> least, Optional<Bound> most) {
    return least.isPresent()
        && most.isPresent()
        && least.get().number().compareTo(most.get().number()) >= 0;
  }

  private static Optional<Bound> lower(Value number) {
    return switch (number.content()) {
      case Content.Unknown unknown -> unknown.refinement().lower();
      case Content.Num(BigFloat known) -> Optional.of(new Bound(known, true));
      case Content.Null n -> Optional.empty();
      case Content.Text t -> Optional.empty();
      case Content.Bool b -> Optional.empty();
      case Content.Elements e -> Optional.empty();
      case Content.Attributes a -> Optional.empty();
    };
  }

  private static Optional<Bound> upper(Value number) {
    return switch (number.content()) {
      case Content.Unknown unknown -> unknown.refinement().upper();
      case Content.Num(BigFloat known) -> Optional.of(new Bound(known, true));
      case Content.Null n -> Optional.empty();
      case Content.Text t -> Optional.empty();
      case Content.Bool b -> Optional.empty();
      case Content.Elements e -> Optional.empty();
      case Content.Attributes a -> Optional.empty();
    };
  }
}
