package io.trailproof.eval;

import io.trailproof.value.BigFloat;
import io.trailproof.value.Content;
import io.trailproof.value.Refinement.Bound;
import io.trailproof.value.Value;
import java.util.Optional;

/** What the bounds of numbers, known and unknown, say about their order. */
final class Bounds {
  private Bounds() {}

  /** Whether one number is less than another; empty if neither is known to be so nor otherwise. */
  static Optional<Value> less(Value a, Value b) {
    if (surelyLess(upper(a), lower(b))) {
      return Optional.of(Value.TRUE);
    }
    return surelyNotLess(lower(a), upper(b)) ? Optional.of(Value.FALSE) : Optional.empty();
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
