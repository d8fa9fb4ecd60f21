package io.trailproof.value;

/** Terraform's {@code ==}, which never converts. */
public final class Equality {
  private Equality() {}

  /** A bool, unknown where Terraform cannot tell; marked as its operands are. */
  public static Value equal(Value a, Value b) {
    return Value.bool(a.content().equals(b.content()) && a.type().equals(b.type()))
        .mark(a.deepMarks())
        .mark(b.deepMarks());
  }
}
