package io.trailproof.rule;

import java.util.Locale;

/** Which link of the chain from the API call to a person a rule speaks about. */
public enum Stage {
  RECORDED,
  DELIVERED,
  PROTECTED,
  WATCHED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
