package io.trailproof.expand;

import io.trailproof.config.Resource;
import io.trailproof.eval.Scope.Resolution;
import io.trailproof.provider.ResourceSchema;
import io.trailproof.source.Diagnostics;
import io.trailproof.syntax.Body;
import io.trailproof.syntax.Traversal;
import io.trailproof.value.Content;
import io.trailproof.value.Identity;
import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A resource of a module instance with its own instances, and what references to it stand for. */
final class ResourceBlock {
  private final ExpansionRun run;
  private final Resource resource;
  private final Optional<ResourceSchema> schema;
  private final Occurrences occurrences;
  private final List<ResourceInstance> instances;
  private Optional<Value> whole = Optional.empty();

  private ResourceBlock(
      ExpansionRun run,
      Resource resource,
      Optional<ResourceSchema> schema,
      Occurrences occurrences,
      List<ResourceInstance> instances) {
    this.run = run;
    this.resource = resource;
    this.schema = schema;
    this.occurrences = occurrences;
    this.instances = List.copyOf(instances);
  }

  static ResourceBlock expand(ModuleInstance module, Resource resource) {
    ExpansionRun run = module.run();
    Occurrences occurrences = new Repeater(run, module).of(resource.repetition());
    ProviderConfiguration provider = module.provider(resource);
    Optional<ResourceSchema> schema =
        BuiltinSchema.of(resource)
            .or(
                () ->
                    provider.type().equals("aws")
                        ? run.schemas.schema(resource.mode(), resource.type())
                        : Optional.empty());
    List<ResourceInstance> instances = new ArrayList<>();
    for (Occurrence occurrence : occurrences.all()) {
      instances.add(new InstanceReader(module, resource, schema, occurrence, provider).instance());
    }
    return new ResourceBlock(run, resource, schema, occurrences, instances);
  }

  List<ResourceInstance> instances() {
    return instances;
  }

  /**
   * What {@code type.name…} stands for.
   *
   * @param used the steps up to the resource's name
   */
  Resolution resolve(Traversal traversal, int used, Diagnostics diagnostics) {
    if (occurrences.shape() == Occurrences.Shape.ONE) {
      return attribute(instances.getFirst(), traversal, used, diagnostics);
    }
    Optional<InstanceKey> key = Keyed.step(traversal, used);
    for (ResourceInstance instance : instances) {
      if (key.isPresent() && key.get().equals(instance.address().key())) {
        Resolution found = attribute(instance, traversal, used + 1, diagnostics);
        return isCertain(instance.address().key())
            ? found
            : unsure(instance, traversal, found, used);
      }
    }
    return new Resolution(whole(), used);
  }

  private boolean isCertain(InstanceKey key) {
    return occurrences.all().stream()
        .anyMatch(each -> each.key().equals(key) && each.existence().isCertain());
  }

  private Resolution unsure(
      ResourceInstance instance, Traversal traversal, Resolution found, int used) {
    String name = found.steps() > used + 1 ? Keyed.name(traversal, used + 1) : "";
    Identity identity = run.identity(instance.address().toString(), canonical(name));
    return new Resolution(
        Unsure.value(found.value(), identity, occurrences.origins()), found.steps(), false);
  }

  private Resolution attribute(
      ResourceInstance instance, Traversal traversal, int used, Diagnostics diagnostics) {
    String name = Keyed.name(traversal, used);
    if (name.isEmpty()) {
      return new Resolution(object(instance), used);
    }
    Optional<Value> value = instance.attribute(name);
    if (value.isPresent() && !isHalfKnown(name, value.get())) {
      return new Resolution(value.get(), used + 1);
    }
    schema
        .flatMap(known -> known.content().nearName(name))
        .ifPresent(
            near ->
                diagnostics.error(
                    "Unsupported attribute",
                    ("This object has no argument, nested block, or exported"
                            + " attribute named \"%s\". Did you mean \"%s\"?")
                        .formatted(name, near),
                    traversal.steps().get(used).range()));
    Origin origin = Origin.of(origin(instance), instance.address() + "." + name, instance.header());
    Content content =
        Content.Unknown.because(origin)
            .with(run.identity(instance.address().toString(), canonical(name)));
    return new Resolution(Value.of(Type.DYNAMIC, content), used + 1);
  }

  /** A nested block that no schema describes: it may well have attributes that nobody wrote. */
  private boolean isHalfKnown(String name, Value value) {
    if (schema.filter(known -> known.content().knows(name)).isPresent()) {
      return false;
    }
    boolean json = resource.body().syntax() == Body.Syntax.JSON;
    return resource.body().attribute(name).isEmpty() || json && !value.type().isPrimitive();
  }

  private static Origin.Kind origin(ResourceInstance instance) {
    return InstanceReader.computed(instance.address().mode());
  }

  private String canonical(String attribute) {
    return schema.map(known -> known.canonicalName(attribute)).orElse(attribute);
  }

  /** An instance as a whole; without a schema nobody knows all of its attributes. */
  private Value object(ResourceInstance instance) {
    if (schema.isPresent()) {
      return instance.value();
    }
    Origin origin = Origin.of(origin(instance), instance.address().toString(), instance.header());
    Content content =
        Content.Unknown.because(origin).with(run.identity(instance.address().toString(), ""));
    return Value.of(Type.DYNAMIC, content);
  }

  /** All instances together: a tuple, an object, or unknown. */
  private Value whole() {
    if (whole.isEmpty()) {
      whole = Optional.of(together());
    }
    return whole.get();
  }

  private Value together() {
    if (!occurrences.areKnown()) {
      return Value.unknown(Type.DYNAMIC, occurrences.origins());
    }
    if (occurrences.shape() == Occurrences.Shape.COUNTED) {
      return Value.tuple(instances.stream().map(this::object).toList());
    }
    Map<String, Value> byKey = new TreeMap<>();
    for (ResourceInstance instance : instances) {
      if (instance.address().key() instanceof InstanceKey.Text(String key)) {
        byKey.put(key, object(instance));
      }
    }
    return Value.object(byKey);
  }
}
