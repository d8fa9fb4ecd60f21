package io.trailproof.eval;

/** What {@code ==}, {@code &&} and {@code ||} make of unknown operands. */
public enum EqualityMode {
  /** What Terraform 1.11 answers: an unknown operand makes the result unknown, nearly always. */
  TERRAFORM,

  /**
   * What can be proved: an unknown equals itself wherever its identity is the same, and {@code
   * false && unknown} is false. Rules are read so; a user's configuration is not, because a plan
   * would say otherwise.
   */
  IDENTITY
}
