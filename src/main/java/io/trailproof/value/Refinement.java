package io.trailproof.value;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

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
  public record Bound(BigFloat number, boolean inclusive) {
    /** Whether a number lies on the side: above (1) or below (-1). */
    boolean allows(BigFloat other, int side) {
      int order = other.compareTo(number) * side;
      return order > 0 || order == 0 && inclusive;
    }
  }

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

  /** What is known of a value, be it known or unknown. */
  public static Refinement of(Value value) {
    return switch (value.content()) {
      case Content.Unknown unknown -> unknown.refinement();
      case Content.Null n -> NONE;
      case Content.Text(String text) -> NOT_NULL.withPrefix(text);
      case Content.Num(BigFloat number) -> {
        Optional<Bound> bound = Optional.of(new Bound(number, true));
        yield NOT_NULL.withRange(bound, bound);
      }
      case Content.Bool b -> NOT_NULL;
      case Content.Elements(List<Value> elements) ->
          NOT_NULL.withLength(
              value.isWhollyKnown() || !(value.type() instanceof Type.SetOf)
                  ? elements.size()
                  : Math.min(1, elements.size()),
              elements.size());
      case Content.Attributes(SortedMap<String, Value> attributes) ->
          NOT_NULL.withLength(attributes.size(), attributes.size());
    };
  }

  /** What is known of a value that is one of two, as Terraform sees a conditional's arms. */
  public static Refinement ofEither(Value a, Value b) {
    Refinement first = of(a);
    Refinement second = of(b);
    Refinement either = first.notNull && second.notNull ? NOT_NULL : NONE;
    if (a.type() == Type.NUMBER && b.type() == Type.NUMBER) {
      return either.withRange(
          outer(first.lower, second.lower, -1), outer(first.upper, second.upper, 1));
    }
    boolean collections =
        switch (a.type()) {
          case Type.ListOf l -> true;
          case Type.SetOf s -> true;
          case Type.MapOf m -> true;
          default -> false;
        };
    return collections && a.type().equals(b.type())
        ? either.withLength(
            Math.min(first.minLength, second.minLength),
            Math.max(first.maxLength, second.maxLength))
        : either;
  }

  private static Optional<Bound> outer(Optional<Bound> a, Optional<Bound> b, int direction) {
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    int order = a.get().number().compareTo(b.get().number()) * direction;
    boolean first = order > 0 || order == 0 && a.get().inclusive();
    return first ? a : b;
  }

  /** Whether a known value of the right type may be the value that this is known of. */
  boolean allows(Value known) {
    return switch (known.content()) {
      case Content.Null n -> !notNull;
      case Content.Text(String text) -> text.startsWith(prefix);
      case Content.Num(BigFloat number) ->
          lower.filter(bound -> !bound.allows(number, 1)).isEmpty()
              && upper.filter(bound -> !bound.allows(number, -1)).isEmpty();
      case Content.Elements(List<Value> elements) ->
          elements.size() >= minLength && of(known).minLength <= maxLength;
      case Content.Attributes(SortedMap<String, Value> attributes) ->
          attributes.size() >= minLength && attributes.size() <= maxLength;
      case Content.Bool b -> true;
      case Content.Unknown u -> true;
    };
  }
}
