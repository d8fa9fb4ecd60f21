package io.trailproof.plan;

import io.trailproof.value.Content;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A module as a plan's {@code configuration} describes it: not expressions, but what they refer to,
 * and no trace of local values and {@code dynamic} blocks.
 *
 * @param resources those of known types, by address within the module
 * @param outputs the expression of each output
 */
record ConfiguredModule(
    Map<String, ConfiguredResource> resources,
    Map<String, ConfiguredCall> calls,
    Map<String, Value> outputs) {
  static final ConfiguredModule EMPTY = new ConfiguredModule(Map.of(), Map.of(), Map.of());

  ConfiguredModule {
    resources = Map.copyOf(resources);
    calls = Map.copyOf(calls);
    outputs = Map.copyOf(outputs);
  }

  /**
   * A resource.
   *
   * @param provider the key of its provider configuration
   * @param expressions those of its arguments, and lists of those of its static nested blocks
   */
  record ConfiguredResource(
      Optional<String> provider, Value expressions, Repeated repeated, List<String> dependsOn) {}

  /** A call of a module. */
  record ConfiguredCall(Value expressions, Repeated repeated, ConfiguredModule module) {}

  /**
   * How often a block is there.
   *
   * @param isRepeated whether it has {@code count} or {@code for_each}
   * @param forEach the expression of {@code for_each}
   */
  record Repeated(boolean isRepeated, Optional<Value> forEach) {
    static Repeated of(Map<String, Value> fields) {
      Optional<Value> forEach = Optional.ofNullable(fields.get("for_each_expression"));
      return new Repeated(forEach.isPresent() || fields.containsKey("count_expression"), forEach);
    }
  }

  /** The attributes of an object, none of anything else. */
  static Map<String, Value> attributes(Value object) {
    return object.content() instanceof Content.Attributes(var attributes) ? attributes : Map.of();
  }
}
