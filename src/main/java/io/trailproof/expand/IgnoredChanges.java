package io.trailproof.expand;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * {@code lifecycle.ignore_changes}: where the code does not say what is there after the first
 * apply.
 *
 * @param all {@code ignore_changes = all}
 * @param arguments the first names of the listed paths
 */
public record IgnoredChanges(boolean all, SortedSet<String> arguments) {
  public static final IgnoredChanges NONE = new IgnoredChanges(false, Collections.emptySortedSet());

  public IgnoredChanges {
    arguments = Collections.unmodifiableSortedSet(new TreeSet<>(arguments));
  }

  public boolean covers(String argument) {
    return all || arguments.contains(argument);
  }
}
