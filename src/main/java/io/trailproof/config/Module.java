package io.trailproof.config;

import io.trailproof.source.Diagnostic;
import io.trailproof.value.Origin;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The {@code .tf} and {@code .tf.json} files of one directory, read together, overrides applied.
 *
 * <p>Of a file with errors the part that could be read is here, and {@link #unseen} says that there
 * may be more.
 *
 * @param path the directory as reports name it; {@code .} for the working directory
 * @param files the names of the files, in the order in which Terraform reads them
 * @param resources by {@link Resource#key}
 * @param providers by {@link ProviderBlock#key}
 * @param unseen files, or parts of files, that were not read; blocks whose name another one has
 * @param forgotten addresses that Terraform no longer manages, though what they stood for stays
 */
public record Module(
    String path,
    List<String> files,
    SortedMap<String, InputVariable> variables,
    SortedMap<String, LocalValue> locals,
    SortedMap<String, OutputValue> outputs,
    SortedMap<String, Resource> resources,
    SortedMap<String, ModuleCall> calls,
    SortedMap<String, ProviderBlock> providers,
    SortedMap<String, RequiredProvider> requiredProviders,
    List<Diagnostic> diagnostics,
    SortedSet<Origin> unseen,
    SortedSet<Origin> forgotten) {

  public Module {
    files = List.copyOf(files);
    variables = Names.sorted(variables);
    locals = Names.sorted(locals);
    outputs = Names.sorted(outputs);
    resources = Names.sorted(resources);
    calls = Names.sorted(calls);
    providers = Names.sorted(providers);
    requiredProviders = Names.sorted(requiredProviders);
    diagnostics = List.copyOf(diagnostics);
    unseen = Collections.unmodifiableSortedSet(new TreeSet<>(unseen));
    forgotten = Collections.unmodifiableSortedSet(new TreeSet<>(forgotten));
  }

  /** The provider that a local name stands for: {@code aws}. */
  public String providerType(String localName) {
    RequiredProvider required = requiredProviders.get(localName);
    return required == null ? localName : required.type();
  }
}
