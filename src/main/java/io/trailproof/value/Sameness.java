package io.trailproof.value;

/** Whether two values are one and the same, as far as can be told: unknowns have identities. */
public final class Sameness {
  private Sameness() {}

  public static Truth same(Value a, Value b) {
    return a.isWhollyKnown() && b.isWhollyKnown() ? Truth.of(a.equals(b)) : Truth.UNKNOWN;
  }
}
