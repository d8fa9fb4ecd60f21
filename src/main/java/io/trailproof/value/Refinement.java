package io.trailproof.value;

import java.util.Optional;

/**
 * What is known of an unknown value short of the value itself.
 *
 * @param notNull whether it is surely not null
 * @param prefix what a string surely begins with; empty for all other types
 * @param lower the least that a number may be
 * @param upper the most that a number may be
 * @param minLength the fewest elements of a collection
 * @param maxLength the most elements of a collection; {@link #UNBOUNDED} if there is no bound
 */
public record Refinement(
    boolean notNull,
    String prefix,
    Optional<Bound> lower,
    Optional<Bound> upper,
    int minLength,
    int maxLength) {
  public static final int UNBOUNDED = Integer.MAX_VALUE;
  public static final Refinement NONE =
      new Refinement(false, "", Optional.empty(), Optional.empty(), 0, UNBOUNDED);
  public static final Refinement NOT_NULL = NONE.withNotNull();

  /** One end of a number's range. */
  public record Bound(BigFloat number, boolean inclusive) {}

  public Refinement withNotNull() {
    return new Refinement(true, prefix, lower, upper, minLength, maxLength);
  }

  /** The same, for a string that begins so; a string that has a prefix is not null. */
  public Refinement withPrefix(String known) {
    return new Refinement(true, known, lower, upper, minLength, maxLength);
  }

  public Refinement withRange(Optional<Bound> least, Optional<Bound> most) {
    return new Refinement(notNull, prefix, least, most, minLength, maxLength);
  }

  public Refinement withLength(int fewest, int most) {
    return new Refinement(notNull, prefix, lower, upper, fewest, most);
  }
}
