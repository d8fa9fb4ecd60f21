package io.trailproof.plan;

import io.trailproof.expand.Address;
import io.trailproof.expand.ModuleAddress;
import io.trailproof.plan.ConfiguredModule.ConfiguredCall;
import io.trailproof.plan.ConfiguredModule.ConfiguredResource;
import io.trailproof.value.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds what a plan's configuration says of a resource or module, whatever instance is asked for.
 */
final class PlanConfiguration {
  private final Map<String, ConfiguredModule> modules = new HashMap<>();
  private final SortedSet<String> single = new TreeSet<>();

  PlanConfiguration(ConfiguredModule root) {
    index("", root, false);
  }

  private void index(String path, ConfiguredModule module, boolean repeated) {
    modules.put(path, module);
    module
        .resources()
        .forEach(
            (address, resource) -> {
              if (!repeated && !resource.repeated().isRepeated() && !address.startsWith("data.")) {
                single.add(path + address);
              }
            });
    module
        .calls()
        .forEach(
            (name, call) ->
                index(
                    path + "module." + name + ".",
                    call.module(),
                    repeated || call.repeated().isRepeated()));
  }

  /** The managed resources of which there is exactly one, so that a whole plan has each of them. */
  SortedSet<String> single() {
    return single;
  }

  Optional<ConfiguredModule> module(ModuleAddress address) {
    return Optional.ofNullable(modules.get(path(address)));
  }

  Optional<ConfiguredResource> resource(Address address) {
    return module(address.module())
        .map(
            module -> module.resources().get(address.resource().in(ModuleAddress.ROOT).toString()));
  }

  /** The expressions of a resource's arguments and static nested blocks. */
  Value expressions(Address address) {
    return resource(address).map(ConfiguredResource::expressions).orElse(Value.EMPTY_OBJECT);
  }

  /** The key of a resource's provider configuration. */
  Optional<String> provider(Address address) {
    return resource(address).flatMap(ConfiguredResource::provider);
  }

  /** The call that a module instance comes from; the root module comes from none. */
  Optional<ConfiguredCall> call(ModuleAddress address) {
    return address.isRoot()
        ? Optional.empty()
        : module(address.parent()).map(m -> m.calls().get(address.steps().getLast().name()));
  }

  /** A module without the keys of its instances, as the configuration has it. */
  static String path(ModuleAddress module) {
    StringBuilder path = new StringBuilder();
    module.steps().forEach(step -> path.append("module.").append(step.name()).append('.'));
    return path.toString();
  }

  /**
   * The references of an expression, each once; a reference that is only the beginning of another
   * one, which Terraform lists too, is left out.
   */
  static List<String> references(Value expression) {
    Collection<String> all =
        expression.attribute("references").map(Value::knownElements).orElse(List.of()).stream()
            .flatMap(reference -> reference.knownText().stream())
            .distinct()
            .toList();
    return all.stream()
        .filter(reference -> all.stream().noneMatch(longer -> isBeginning(reference, longer)))
        .toList();
  }

  private static boolean isBeginning(String reference, String longer) {
    return longer.startsWith(reference + ".") || longer.startsWith(reference + "[");
  }
}
