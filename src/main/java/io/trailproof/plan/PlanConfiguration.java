package io.trailproof.plan;

import io.trailproof.expand.Address;
import io.trailproof.expand.ModuleAddress;
import io.trailproof.expand.ProviderConfiguration;
import io.trailproof.parse.HclParser;
import io.trailproof.source.SourceRange;
import io.trailproof.value.Content;
import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A plan's {@code configuration}: which expressions refer to what, and which provider configuration
 * a resource has. It has references, not expressions, and no trace of {@code dynamic} blocks.
 */
final class PlanConfiguration {
  private final Value configuration;
  private final HclParser parser;
  private final SourceRange document;
  private final Map<String, Value> resources = new HashMap<>();
  private final Map<String, Value> modules = new HashMap<>();

  /**
   * @param document where the plan begins
   */
  PlanConfiguration(Optional<Value> configuration, HclParser parser, SourceRange document) {
    this.configuration = configuration.orElse(Value.EMPTY_OBJECT);
    this.parser = parser;
    this.document = document;
    at(this.configuration, "root_module").ifPresent(root -> index("", root));
  }

  private void index(String path, Value module) {
    modules.put(path, module);
    for (Value resource : at(module, "resources").map(Value::knownElements).orElse(List.of())) {
      resource
          .attribute("address")
          .flatMap(Value::knownText)
          .ifPresent(address -> resources.put(path + address, resource));
    }
    attributes(at(module, "module_calls").orElse(Value.NULL))
        .forEach(
            (name, call) ->
                at(call, "module").ifPresent(inner -> index(path + "module." + name + ".", inner)));
  }

  /** The expression of a resource's argument, or the list of those of its static blocks. */
  Optional<Value> expression(Address address, String argument) {
    return resource(address).flatMap(r -> at(r, "expressions")).flatMap(e -> at(e, argument));
  }

  /** The arguments and blocks that the code sets to something but null. */
  SortedSet<String> configured(Address address) {
    SortedSet<String> names = new TreeSet<>();
    attributes(resource(address).flatMap(r -> at(r, "expressions")).orElse(Value.NULL))
        .forEach(
            (name, expression) -> {
              boolean isNull = at(expression, "constant_value").filter(Value::isNull).isPresent();
              if (!isNull) {
                names.add(name);
              }
            });
    return names;
  }

  private Optional<Value> resource(Address address) {
    String key =
        path(address.module()) + address.mode().prefix() + address.type() + "." + address.name();
    return Optional.ofNullable(resources.get(key));
  }

  /** A module without the keys of its instances, as the configuration has it. */
  private static String path(ModuleAddress module) {
    StringBuilder path = new StringBuilder();
    module.steps().forEach(step -> path.append("module.").append(step.name()).append('.'));
    return path.toString();
  }

  /**
   * The references of an expression, each once; a reference that is only the beginning of another
   * one, which Terraform lists too, is left out.
   */
  List<String> references(Value expression) {
    List<String> all =
        at(expression, "references").map(Value::knownElements).orElse(List.of()).stream()
            .flatMap(reference -> reference.knownText().stream())
            .distinct()
            .toList();
    return all.stream()
        .filter(
            reference ->
                all.stream()
                    .noneMatch(
                        longer ->
                            longer.startsWith(reference + ".")
                                || longer.startsWith(reference + "[")))
        .toList();
  }

  /**
   * The resource attribute that an expression refers to and to nothing else, followed through
   * module outputs and arguments.
   *
   * @param module the module instance in which the expression stands
   */
  Optional<Reference> onlyReference(Value expression, ModuleAddress module) {
    return onlyReference(expression, module, 0);
  }

  /** A resource and the path of an attribute in it. */
  record Reference(Address address, List<String> path) {}

  private Optional<Reference> onlyReference(Value expression, ModuleAddress module, int followed) {
    List<String> references = references(expression);
    // Modules nest less deeply than this; a cycle cannot be planned.
    if (references.size() != 1 || followed > 100) {
      return Optional.empty();
    }
    return PlannedAddress.parse(references.getFirst(), parser)
        .flatMap(
            reference -> {
              List<String> names = reference.rest();
              if (!reference.module().isRoot()) {
                return output(reference, module, followed);
              }
              if (names.size() == 2 && names.getFirst().equals("var")) {
                return argument(names.get(1), module, followed);
              }
              return reference
                  .resource()
                  .filter(address -> !reference.attributePath().isEmpty())
                  .map(address -> new Reference(address.in(module), reference.attributePath()));
            });
  }

  private Optional<Reference> output(PlannedAddress reference, ModuleAddress module, int followed) {
    if (reference.rest().size() != 1 || reference.module().steps().size() != 1) {
      return Optional.empty();
    }
    ModuleAddress.Step call = reference.module().steps().getFirst();
    ModuleAddress child = module.child(call.name(), call.key());
    return Optional.ofNullable(modules.get(path(child)))
        .flatMap(m -> at(m, "outputs"))
        .flatMap(outputs -> at(outputs, reference.rest().getFirst()))
        .flatMap(output -> at(output, "expression"))
        .flatMap(expression -> onlyReference(expression, child, followed + 1));
  }

  private Optional<Reference> argument(String name, ModuleAddress module, int followed) {
    if (module.isRoot()) {
      return Optional.empty();
    }
    ModuleAddress caller = module.parent();
    return Optional.ofNullable(modules.get(path(caller)))
        .flatMap(m -> at(m, "module_calls"))
        .flatMap(calls -> at(calls, module.steps().getLast().name()))
        .flatMap(call -> at(call, "expressions"))
        .flatMap(expressions -> at(expressions, name))
        .flatMap(expression -> onlyReference(expression, caller, followed + 1));
  }

  /** The provider configuration of a resource. */
  ProviderConfiguration provider(Address address, String providerName) {
    String type = providerName.substring(providerName.lastIndexOf('/') + 1);
    return resource(address)
        .flatMap(resource -> at(resource, "provider_config_key"))
        .flatMap(Value::knownText)
        .flatMap(this::provider)
        .orElseGet(() -> ProviderConfiguration.assumed(type));
  }

  /** All provider configurations that the code has. */
  List<ProviderConfiguration> providers() {
    List<ProviderConfiguration> all = new ArrayList<>();
    attributes(at(configuration, "provider_config").orElse(Value.NULL))
        .keySet()
        .forEach(key -> provider(key).ifPresent(all::add));
    return all;
  }

  private Optional<ProviderConfiguration> provider(String key) {
    return at(configuration, "provider_config")
        .flatMap(all -> at(all, key))
        .map(
            block -> {
              String fullName =
                  at(block, "full_name")
                      .or(() -> at(block, "name"))
                      .flatMap(Value::knownText)
                      .orElse(key);
              ModuleAddress module =
                  at(block, "module_address")
                      .flatMap(Value::knownText)
                      .flatMap(text -> PlannedAddress.parse(text + ".x", parser))
                      .map(PlannedAddress::module)
                      .orElse(ModuleAddress.ROOT);
              Optional<Value> expressions = at(block, "expressions");
              return new ProviderConfiguration(
                  fullName.substring(fullName.lastIndexOf('/') + 1),
                  module,
                  at(block, "alias").flatMap(Value::knownText),
                  expressions.map(this::evaluated).orElse(Value.EMPTY_OBJECT),
                  expressions.map(e -> document));
            });
  }

  /** What expressions say: a constant, or an unknown that depends on the references. */
  private Value evaluated(Value expressions) {
    Map<String, Value> arguments = new LinkedHashMap<>();
    attributes(expressions)
        .forEach(
            (name, expression) -> {
              if (expression.content() instanceof Content.Elements(List<Value> blocks)) {
                arguments.put(name, Value.tuple(blocks.stream().map(this::evaluated).toList()));
              } else {
                arguments.put(name, constant(name, expression));
              }
            });
    return Value.object(arguments);
  }

  private Value constant(String name, Value expression) {
    return at(expression, "constant_value")
        .orElseGet(() -> Value.unknown(Type.DYNAMIC, origins(expression, name)));
  }

  /** What an expression that only apply can know depends on. */
  SortedSet<Origin> origins(Value expression, String otherwise) {
    SortedSet<Origin> origins = new TreeSet<>();
    for (String reference : references(expression)) {
      Origin.Kind kind = reference.startsWith("data.") ? Origin.Kind.DATA : Origin.Kind.COMPUTED;
      origins.add(Origin.of(kind, reference, document));
    }
    if (origins.isEmpty()) {
      origins.add(Origin.of(Origin.Kind.COMPUTED, otherwise, document));
    }
    return origins;
  }

  private static Optional<Value> at(Value object, String name) {
    return object.attribute(name);
  }

  private static Map<String, Value> attributes(Value object) {
    return object.content() instanceof Content.Attributes(var attributes) ? attributes : Map.of();
  }
}
