package io.trailproof.config;

import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Traversal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A {@code module} block.
 *
 * @param source where the module is from, if that is a literal text
 * @param sourceRange the {@code source} argument, or the header without one
 * @param hasVersion whether a version is asked for, which makes the source a registry's
 * @param providers for names of the called module the configurations of this one; empty with {@code
 *     inheritsProviders}
 * @param inheritsProviders whether the default configurations are inherited, as no {@code
 *     providers} argument is there
 * @param arguments what the module's input variables are set to
 */
public record ModuleCall(
    String name,
    Optional<String> source,
    SourceRange sourceRange,
    boolean hasVersion,
    Repetition repetition,
    SortedMap<String, ProviderReference> providers,
    boolean inheritsProviders,
    List<Traversal> dependsOn,
    Map<String, Attribute> arguments,
    SourceRange header) {

  public ModuleCall {
    providers = Names.sorted(providers);
    dependsOn = List.copyOf(dependsOn);
    arguments = Names.sorted(arguments);
  }

  /** Whether the source is a directory beside the calling module's. */
  public boolean isLocal() {
    return source.filter(text -> text.startsWith("./") || text.startsWith("../")).isPresent();
  }
}
