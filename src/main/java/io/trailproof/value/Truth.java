package io.trailproof.value;

/**
 * Kleene's three truth values: what can be said of a statement about values that may be unknown.
 */
public enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  public Truth and(Truth other) {
    return ordinal() < other.ordinal() ? this : other;
  }

  public Truth or(Truth other) {
    return ordinal() > other.ordinal() ? this : other;
  }

  public Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }
}
