package io.trailproof.expand;

import io.trailproof.source.SourceRange;
import io.trailproof.value.Content;
import io.trailproof.value.TextOrder;
import io.trailproof.value.Value;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One object that Terraform manages or reads, as it will be after apply, from code or from a plan.
 *
 * <p>The value is normalised: each attribute and nested block of the type's schema is there, at the
 * schema's type. What the code leaves out is the provider's default, or unknown with an identity
 * where the provider computes it. Nested blocks are lists of objects, whatever their nesting mode;
 * an unknown list keeps its known elements as a {@link io.trailproof.value.Structure.Sequence}. Of
 * a type without a schema only what is written is there.
 *
 * @param value the object
 * @param configured the arguments and nested blocks that the code sets to something but null
 * @param header the block's header, or the plan's file
 * @param arguments where each attribute, or the first nested block of a type, stands
 * @param blockBody the inside of the block's braces; empty for a plan
 * @param dependsOn addresses of the resources and modules that {@code depends_on} names
 */
public record ResourceInstance(
    Address address,
    Value value,
    SortedSet<String> configured,
    SourceRange header,
    SortedMap<String, SourceRange> arguments,
    Optional<SourceRange> blockBody,
    ProviderConfiguration provider,
    IgnoredChanges ignoredChanges,
    SortedSet<String> dependsOn,
    Existence existence)
    implements Comparable<ResourceInstance> {

  public ResourceInstance {
    configured = sorted(configured);
    SortedMap<String, SourceRange> copy = new TreeMap<>(TextOrder.BY_CODE_POINT);
    copy.putAll(arguments);
    arguments = Collections.unmodifiableSortedMap(copy);
    dependsOn = sorted(dependsOn);
  }

  /** The same, seen from where it may not be there. */
  public ResourceInstance with(Existence other) {
    return new ResourceInstance(
        address,
        value,
        configured,
        header,
        arguments,
        blockBody,
        provider,
        ignoredChanges,
        dependsOn,
        other);
  }

  public String type() {
    return address.type();
  }

  /** An attribute or list of nested blocks; empty where neither schema nor code has the name. */
  public Optional<Value> attribute(String name) {
    return value.content() instanceof Content.Attributes(SortedMap<String, Value> attributes)
        ? Optional.ofNullable(attributes.get(name))
        : Optional.empty();
  }

  public Map<String, Value> attributes() {
    return value.content() instanceof Content.Attributes(SortedMap<String, Value> attributes)
        ? attributes
        : Map.of();
  }

  public boolean isConfigured(String name) {
    return configured.contains(name);
  }

  /** Where an argument stands, or the block's header if it is left out. */
  public SourceRange rangeOf(String argument) {
    return arguments.getOrDefault(argument, header);
  }

  @Override
  public int compareTo(ResourceInstance other) {
    return address.compareTo(other.address);
  }

  @Override
  public String toString() {
    return address.toString();
  }

  private static SortedSet<String> sorted(Set<String> names) {
    SortedSet<String> copy = new TreeSet<>(TextOrder.BY_CODE_POINT);
    copy.addAll(names);
    return Collections.unmodifiableSortedSet(copy);
  }
}
