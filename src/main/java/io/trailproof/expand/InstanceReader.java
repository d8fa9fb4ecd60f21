package io.trailproof.expand;

import io.trailproof.config.Resource;
import io.trailproof.config.ResourceMode;
import io.trailproof.eval.Scope;
import io.trailproof.provider.AttributeSchema;
import io.trailproof.provider.NestedBlock;
import io.trailproof.provider.ResourceSchema;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Traversal;
import io.trailproof.value.Derivation;
import io.trailproof.value.Mark;
import io.trailproof.value.Origin;
import io.trailproof.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes one instance of a resource: its body evaluated, completed from the schema. */
final class InstanceReader {
  private final ModuleInstance module;
  private final Resource resource;
  private final Optional<ResourceSchema> schema;
  private final Occurrence occurrence;
  private final ProviderConfiguration provider;
  private final Address address;

  InstanceReader(
      ModuleInstance module,
      Resource resource,
      Optional<ResourceSchema> schema,
      Occurrence occurrence,
      ProviderConfiguration provider) {
    this.module = module;
    this.resource = resource;
    this.schema = schema;
    this.occurrence = occurrence;
    this.provider = provider;
    this.address =
        new Address(
            module.address(), resource.mode(), resource.type(), resource.name(), occurrence.key());
  }

  /** Why what a configuration does not set is unknown. */
  static Origin.Kind computed(ResourceMode mode) {
    return mode == ResourceMode.MANAGED ? Origin.Kind.COMPUTED : Origin.Kind.DATA;
  }

  ResourceInstance instance() {
    Scope scope = occurrence.names().isEmpty() ? module : module.with(occurrence.names());
    BlockContent content =
        new BlockContent(module.run(), address.toString(), computed(resource.mode()));
    Written written = content.read(resource.body(), schema.map(ResourceSchema::content), scope, "");
    Map<String, Value> values = new TreeMap<>();
    written.values().forEach((name, value) -> values.put(name, identified(name, value)));
    schema.ifPresent(known -> complete(known, content, written, values));
    Value object = Value.object(values).derived(Derivation.at(resource.header()));
    if (resource.mode() == ResourceMode.EPHEMERAL) {
      object = object.mark(Set.of(Mark.EPHEMERAL));
    }
    return new ResourceInstance(
        address,
        object,
        new TreeSet<>(written.values().keySet()),
        resource.header(),
        new TreeMap<>(written.ranges()),
        Optional.of(resource.body().range()),
        provider,
        ignored(),
        dependsOn(),
        module.existence().and(occurrence.existence()));
  }

  private Value identified(String name, Value value) {
    String canonical = schema.map(known -> known.canonicalName(name)).orElse(name);
    return ModuleInstance.identified(value, module.run().identity(address.toString(), canonical));
  }

  private void complete(
      ResourceSchema known, BlockContent content, Written written, Map<String, Value> values) {
    SourceRange header = resource.header();
    Formulas formulas =
        new Formulas(
            module.run().formulas,
            known,
            provider,
            Map.copyOf(values),
            left -> content.omitted(left, written, known.canonicalName(left.name()), header),
            header);
    for (AttributeSchema attribute : known.content().attributes().values()) {
      values.put(attribute.name(), formulas.value(attribute));
    }
    for (NestedBlock block : known.content().blocks().values()) {
      values.put(block.type(), content.value(block, written, "", header));
    }
  }

  private IgnoredChanges ignored() {
    SortedSet<String> arguments = new TreeSet<>();
    resource.ignored().forEach(path -> arguments.add(path.root()));
    return resource.ignoresAll() || !arguments.isEmpty()
        ? new IgnoredChanges(resource.ignoresAll(), arguments)
        : IgnoredChanges.NONE;
  }

  private SortedSet<String> dependsOn() {
    SortedSet<String> addresses = new TreeSet<>();
    for (Traversal path : resource.dependsOn()) {
      addresses.add(module.address().prefix() + path);
    }
    return addresses;
  }
}
