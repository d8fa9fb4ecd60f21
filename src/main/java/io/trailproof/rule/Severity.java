package io.trailproof.rule;

import java.util.Locale;

/** How bad a violation is, in Security Hub's words, the least first. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
