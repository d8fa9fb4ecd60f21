package io.trailproof.value;

/** A conversion that fails at some place inside a value; never leaves this package. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final String reason;

  Refusal(String reason) {
    this("", reason);
  }

  private Refusal(String place, String reason) {
    super(reason, null, false, false);
    this.place = place;
    this.reason = reason;
  }

  /** The same, of a value that has the refused one at a place. */
  Refusal inside(String outer) {
    return new Refusal(outer + place, reason);
  }

  /** Where in the value, as a user would write it: {@code .rules[0].port}. */
  String place() {
    return place;
  }

  String reason() {
    return reason;
  }
}
