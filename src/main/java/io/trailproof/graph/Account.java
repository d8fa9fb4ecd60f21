package io.trailproof.graph;

import java.util.Optional;
import java.util.SortedSet;

/**
 * An AWS account, as far as provider configurations tell one from another.
 *
 * @param name what reports call it: the account id where the code shows one, otherwise what sets
 *     its provider configuration apart; {@link #DEFAULT} for the one that nothing sets apart
 * @param id the twelve digits, where the code shows them or a plan was told
 * @param partition {@code aws-cn}, {@code aws-us-gov} …, where a Region or a role tells; empty for
 *     {@code aws}
 */
public record Account(String name, Optional<String> id, Optional<String> partition)
    implements Comparable<Account> {
  public static final String DEFAULT = "default";
  static final String DEFAULT_PARTITION = "aws";

  /** The same account, told from another of its name by the root modules that have it. */
  Account within(SortedSet<String> roots) {
    return new Account(name + " of " + String.join(" and ", roots), id, partition);
  }

  /** The same account, told from others of its name by a number. */
  Account numbered(int number) {
    return new Account(name + " (" + number + ")", id, partition);
  }

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
