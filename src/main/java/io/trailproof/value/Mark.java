package io.trailproof.value;

/**
 * A property that spreads from a value to all that is made of it. A marked value is never printed.
 */
public enum Mark {
  SENSITIVE,
  EPHEMERAL
}
