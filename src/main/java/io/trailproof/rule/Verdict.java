package io.trailproof.rule;

import io.trailproof.value.Truth;

/** What a rule says of an account. */
public enum Verdict {
  /** It holds, however the unknown parts turn out; there is a witness. */
  PASS("pass"),
  /** It does not hold, however the unknown parts turn out; there is a counterexample. */
  FAIL("fail"),
  /** It depends on something that is not known; the origins say on what. */
  UNKNOWN("unknown"),
  /** There is nothing that it speaks about. */
  NOT_APPLICABLE("not-applicable");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  static Verdict of(Truth truth) {
    return switch (truth) {
      case TRUE -> PASS;
      case FALSE -> FAIL;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** The word that reports and rules write. */
  public String word() {
    return word;
  }
}
