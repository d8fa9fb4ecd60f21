package io.trailproof.graph;

import java.util.Optional;

/**
 * An AWS account, as far as provider configurations tell one from another.
 *
 * @param name what reports call it: the account id where the code shows one, otherwise what sets
 *     its provider configuration apart; {@link #DEFAULT} for the one that nothing sets apart
 * @param id the twelve digits, where the code shows them
 * @param partition {@code aws}, {@code aws-cn} or {@code aws-us-gov}, where a Region tells
 */
public record Account(String name, Optional<String> id, Optional<String> partition)
    implements Comparable<Account> {
  public static final String DEFAULT = "default";

  /** The default account first, then by name. */
  @Override
  public int compareTo(Account other) {
    int byDefault = Boolean.compare(other.name.equals(DEFAULT), name.equals(DEFAULT));
    return byDefault != 0 ? byDefault : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
