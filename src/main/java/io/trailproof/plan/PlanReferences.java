package io.trailproof.plan;

import io.trailproof.expand.Address;
import io.trailproof.expand.InstanceKey;
import io.trailproof.expand.ModuleAddress;
import io.trailproof.parse.HclParser;
import io.trailproof.plan.ConfiguredModule.ConfiguredCall;
import io.trailproof.plan.ConfiguredModule.Repeated;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Follows the references of an expression whose value a plan hides, through module outputs and
 * arguments, to the one resource attribute that the value can come from.
 *
 * <p>A plan lists what an expression refers to, not what it makes of it. So this is a question with
 * an answer only where one of the references is unknown and all others are known; whether the value
 * is that attribute <em>as it is</em> is for {@link TakenAsItIs} to say.
 */
final class PlanReferences {
  /** Modules nest less deeply than this; a circle cannot be planned. */
  private static final int DEEPEST = 100;

  private final PlanConfiguration configuration;
  private final Map<String, Value> variables;
  private final Known known;
  private final HclParser parser;
  private final Map<Address, SortedSet<InstanceKey>> resourceKeys = new TreeMap<>();

  PlanReferences(
      PlanConfiguration configuration,
      Map<String, Value> variables,
      Set<Address> addresses,
      Known known,
      HclParser parser) {
    this.configuration = configuration;
    this.variables = variables;
    this.known = known;
    this.parser = parser;
    for (Address address : addresses) {
      resourceKeys
          .computeIfAbsent(address.resource(), a -> new TreeSet<>(InstanceKey.ORDER))
          .add(address.key());
    }
  }

  /** A resource and an attribute of it. */
  record Target(Address address, String attribute) {}

  /** Tells whether the plan knows an attribute. */
  interface Known {
    boolean isKnown(Target target);
  }

  /**
   * Where an expression stands: in a module instance, and there in an instance of a repeated block,
   * which the keys are those of all instances of.
   */
  private record Place(
      ModuleAddress module, InstanceKey key, Repeated repeated, SortedSet<InstanceKey> keys) {}

  private static final Repeated ONCE = new Repeated(false, Optional.empty());

  /** The one attribute that an unknown argument of a resource instance can come from. */
  Optional<Target> target(Value expression, Address from) {
    Repeated repeated = configuration.resource(from).map(r -> r.repeated()).orElse(ONCE);
    Place place = new Place(from.module(), from.key(), repeated, keys(from));
    return target(expression, place, 0);
  }

  /** Whether nothing that an expression refers to is unknown. */
  boolean isMadeOfKnown(Value expression, ModuleAddress module) {
    return PlanConfiguration.references(expression).stream()
        .allMatch(reference -> isKnown(reference, module, 0));
  }

  private SortedSet<InstanceKey> keys(Address address) {
    return resourceKeys.getOrDefault(address.resource(), new TreeSet<>(InstanceKey.ORDER));
  }

  private Optional<Target> target(Value expression, Place place, int followed) {
    if (followed > DEEPEST) {
      return Optional.empty();
    }
    List<String> references = PlanConfiguration.references(expression);
    List<String> unknown =
        references.stream().filter(r -> !isKnown(r, place.module(), followed)).toList();
    if (unknown.size() != 1) {
      return Optional.empty();
    }
    return PlannedAddress.parse(unknown.getFirst(), parser)
        .flatMap(
            reference ->
                references.contains("each.key") || references.contains("count.index")
                    ? keyed(reference, List.of(), place)
                    : follow(reference, place, followed));
  }

  private Optional<Target> follow(PlannedAddress reference, Place place, int followed) {
    if (!reference.module().isRoot()) {
      return output(reference, place.module(), followed);
    }
    List<String> names = reference.rest();
    if (names.size() == 2 && names.getFirst().equals("var")) {
      return argument(names.get(1), place.module(), followed);
    }
    if (names.size() == 3 && names.getFirst().equals("each") && names.get(1).equals("value")) {
      return place
          .repeated()
          .forEach()
          .map(PlanConfiguration::references)
          .filter(all -> all.size() == 1)
          .flatMap(all -> PlannedAddress.parse(all.getFirst(), parser))
          .flatMap(whole -> keyed(whole, names.subList(2, 3), place));
    }
    List<String> path = reference.attributePath();
    return path.size() == 1
        ? reference.resource().map(a -> new Target(a.in(place.module()), path.getFirst()))
        : Optional.empty();
  }

  /**
   * {@code aws_s3_bucket.each[each.key].id}, of which a plan only tells that it refers to {@code
   * aws_s3_bucket.each} and {@code each.key}. Where both have the same keys, each instance refers
   * to that of its own key; otherwise the key may be put together.
   *
   * @param path the attribute, where the plan tells it
   */
  private Optional<Target> keyed(PlannedAddress whole, List<String> path, Place place) {
    if (!whole.module().isRoot() || !whole.attributePath().isEmpty()) {
      return Optional.empty();
    }
    return whole
        .resource()
        .map(address -> address.in(place.module()))
        .filter(address -> place.keys().equals(keys(address)))
        .map(address -> address.withKey(place.key()))
        .map(address -> new Target(address, path.isEmpty() ? TakenAsItIs.UNTOLD : path.getFirst()));
  }

  private Optional<Target> output(PlannedAddress reference, ModuleAddress module, int followed) {
    if (reference.rest().size() != 1 || reference.module().steps().size() != 1) {
      return Optional.empty();
    }
    ModuleAddress.Step call = reference.module().steps().getFirst();
    ModuleAddress child = module.child(call.name(), call.key());
    return configuration
        .module(child)
        .map(m -> m.outputs().get(reference.rest().getFirst()))
        .flatMap(output -> target(output, in(child), followed + 1));
  }

  private Optional<Target> argument(String name, ModuleAddress module, int followed) {
    return configuration
        .call(module)
        .flatMap(call -> call.expressions().attribute(name))
        .flatMap(expression -> target(expression, in(module.parent()), followed + 1));
  }

  /** What stands in a module outside repeated blocks, or in a repeated call: keys lead nowhere. */
  private static Place in(ModuleAddress module) {
    return new Place(module, InstanceKey.NONE, ONCE, new TreeSet<>(InstanceKey.ORDER));
  }

  /** Whether the plan surely knows what a reference stands for. */
  private boolean isKnown(String text, ModuleAddress module, int followed) {
    Optional<PlannedAddress> parsed = PlannedAddress.parse(text, parser);
    if (parsed.isEmpty() || !parsed.get().module().isRoot() || followed > DEEPEST) {
      return false;
    }
    PlannedAddress reference = parsed.get();
    List<String> names = reference.rest();
    return switch (names.getFirst()) {
      case "count", "path", "terraform" -> true;
      case "each" -> names.equals(List.of("each", "key"));
      case "var" -> names.size() > 1 && isKnownVariable(names.get(1), module, followed);
      case "local", "self" -> false;
      default -> {
        List<String> path = reference.attributePath();
        yield path.size() == 1
            && reference
                .resource()
                .filter(a -> known.isKnown(new Target(a.in(module), path.getFirst())))
                .isPresent();
      }
    };
  }

  private boolean isKnownVariable(String name, ModuleAddress module, int followed) {
    if (module.isRoot()) {
      return variables.containsKey(name);
    }
    Optional<Value> argument =
        configuration.call(module).map(ConfiguredCall::expressions).flatMap(e -> e.attribute(name));
    // A variable that the call does not set has its default, which is known.
    return argument.isEmpty()
        || PlanConfiguration.references(argument.get()).stream()
            .allMatch(reference -> isKnown(reference, module.parent(), followed + 1));
  }
}
