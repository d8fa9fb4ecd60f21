package io.trailproof.graph;

import io.trailproof.expand.ResourceInstance;
import io.trailproof.value.Origin;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One account, and all that the given code or plans say of it.
 *
 * @param roots the root modules, plans or states that put something there
 * @param instances what is in the account, and what may be because its own account may be this one
 * @param elsewhere what is in the other accounts of the run; an organization's trail serves more
 *     accounts than its own
 * @param unseen what was not seen and could hold more; empty if {@code instances} is all there is
 */
public record AccountContent(
    Account account,
    List<String> roots,
    List<ResourceInstance> instances,
    List<ResourceInstance> elsewhere,
    SortedSet<Origin> unseen) {

  public AccountContent {
    roots = List.copyOf(roots);
    instances = List.copyOf(instances);
    elsewhere = List.copyOf(elsewhere);
    unseen = Collections.unmodifiableSortedSet(new TreeSet<>(unseen));
  }
}
