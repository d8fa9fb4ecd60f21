package io.trailproof.expand;

import io.trailproof.source.Diagnostic;
import io.trailproof.value.Origin;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All that one root module, plan or state says is there.
 *
 * @param root what it is the inventory of, as reports name it: the root module's directory, or the
 *     plan's file; {@code .} for the working directory
 * @param instances managed resources and data sources, sorted by address
 * @param providers the provider configurations, those without resources too
 * @param unseen what was not seen and could hold further instances; empty if {@code instances} is
 *     all there is
 */
public record Inventory(
    String root,
    List<ResourceInstance> instances,
    List<ProviderConfiguration> providers,
    List<Diagnostic> diagnostics,
    SortedSet<Origin> unseen) {

  public Inventory {
    instances = instances.stream().sorted().toList();
    providers = providers.stream().sorted().distinct().toList();
    diagnostics = List.copyOf(diagnostics);
    unseen = Collections.unmodifiableSortedSet(new TreeSet<>(unseen));
  }

  /** Whether there is nothing beyond the instances. */
  public boolean isComplete() {
    return unseen.isEmpty();
  }
}
