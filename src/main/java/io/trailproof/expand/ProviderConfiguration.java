package io.trailproof.expand;

import io.trailproof.source.SourceRange;
import io.trailproof.value.Content;
import io.trailproof.value.Value;
import java.util.Optional;

/**
 * A {@code provider} block of a module instance, or the empty one that Terraform assumes where
 * there is none. What decides the account and the Region of the resources that resolve to it.
 *
 * @param type the provider: the last part of its source address, {@code aws}
 * @param module where it is declared; resources of modules below inherit it or are passed it
 * @param alias its alias; empty for the default configuration
 * @param arguments an object of what the block says; a nested block is a tuple of objects
 * @param range the block's header; empty if it is written nowhere
 */
public record ProviderConfiguration(
    String type,
    ModuleAddress module,
    Optional<String> alias,
    Value arguments,
    Optional<SourceRange> range)
    implements Comparable<ProviderConfiguration> {

  /** The default configuration of a provider that the code does not configure. */
  public static ProviderConfiguration assumed(String type) {
    return new ProviderConfiguration(
        type, ModuleAddress.ROOT, Optional.empty(), Value.EMPTY_OBJECT, Optional.empty());
  }

  /** {@code aws}, {@code aws.audit}, {@code module.a.aws.audit}: one name for each of a run. */
  public String key() {
    return module.prefix() + type + alias.map(name -> "." + name).orElse("");
  }

  /** An argument or the tuple of a nested block's occurrences; empty if the block leaves it out. */
  public Optional<Value> argument(String name) {
    return arguments.content() instanceof Content.Attributes(var attributes)
        ? Optional.ofNullable(attributes.get(name)).filter(value -> !value.isNull())
        : Optional.empty();
  }

  @Override
  public int compareTo(ProviderConfiguration other) {
    return key().compareTo(other.key());
  }

  @Override
  public String toString() {
    return key();
  }
}
