package io.trailproof.plan;

import io.trailproof.expand.Address;
import io.trailproof.expand.Existence;
import io.trailproof.expand.IgnoredChanges;
import io.trailproof.expand.Inventory;
import io.trailproof.expand.ResourceInstance;
import io.trailproof.parse.HclParser;
import io.trailproof.plan.PlanDocument.PlannedObject;
import io.trailproof.provider.AttributeSchema;
import io.trailproof.provider.NestedBlock;
import io.trailproof.provider.ProviderSchema;
import io.trailproof.provider.ResourceSchema;
import io.trailproof.source.Budgets;
import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
import io.trailproof.value.Content;
import io.trailproof.value.Derivation;
import io.trailproof.value.Identity;
import io.trailproof.value.Origin;
import io.trailproof.value.Refinement;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes resource instances of what a document says, so that they are those which the code gives: at
 * the schema's types, with nested blocks as lists, completed by the schema's formulas, and with
 * identities for what only apply will know.
 */
final class PlannedInstances {
  private final PlanDocument document;
  private final SourceFile file;
  private final SourceRange start;
  private final ProviderSchema provider;
  private final PlanConfiguration configuration;
  private final PlanProviders providers;
  private final PlannedAttributes attributes;

  PlannedInstances(
      PlanDocument document,
      SourceFile file,
      ProviderSchema provider,
      HclParser parser,
      Budgets budgets) {
    this.document = document;
    this.file = file;
    this.start = file.range(0, 0);
    this.provider = provider;
    this.configuration =
        new PlanConfiguration(document.configuration.orElse(ConfiguredModule.EMPTY));
    this.providers = new PlanProviders(document, parser, start);
    this.attributes =
        new PlannedAttributes(document, file, provider, configuration, providers, parser, budgets);
  }

  Inventory inventory() {
    List<ResourceInstance> instances = document.objects().stream().map(this::instance).toList();
    SortedSet<Origin> unseen = new TreeSet<>();
    document.gaps.forEach(gap -> unseen.add(Origin.of(Origin.Kind.PLAN, gap, start)));
    document.forgotten.forEach(
        address -> unseen.add(Origin.of(Origin.Kind.UNDECIDED, address, start)));
    missing().forEach(address -> unseen.add(Origin.of(Origin.Kind.PLAN, address, start)));
    return new Inventory(file.path(), instances, providers.all(), List.of(), unseen);
  }

  /**
   * What the configuration has and the plan leaves out: the plan has other targets, or only
   * refreshes. A plan that destroys has nothing left, and everything among its deletions.
   */
  private SortedSet<String> missing() {
    SortedSet<String> missing = new TreeSet<>(configuration.single());
    boolean destroys = document.gone.stream().anyMatch(a -> missing.contains(a.toString()));
    // One whose count or for_each is made of literals looks like one without.
    for (PlannedObject object : document.objects()) {
      Address address = object.address();
      missing.remove(
          PlanConfiguration.path(address.module()) + address.type() + "." + address.name());
    }
    return destroys || !document.isPlan ? new TreeSet<>() : missing;
  }

  private ResourceInstance instance(PlannedObject object) {
    return provider
        .schema(object.address().mode(), object.address().type())
        .map(schema -> instance(object, schema))
        .orElseGet(() -> instance(object, Value.EMPTY_OBJECT, new TreeSet<>(), new TreeMap<>()));
  }

  private ResourceInstance instance(PlannedObject object, ResourceSchema schema) {
    Address address = object.address();
    Value planned = object.value();
    Value expressions = configuration.expressions(address);
    SortedMap<String, Value> values = new TreeMap<>(attributes.of(object));
    SortedSet<String> configured = new TreeSet<>();
    for (AttributeSchema attribute : schema.content().attributes().values()) {
      if (attributes.isConfigured(attribute, object, planned)) {
        configured.add(attribute.name());
      }
    }
    PlannedBlocks blocks =
        new PlannedBlocks(
            start, object.isNew(), (argument, e) -> attributes.referenced(object, argument, e));
    for (NestedBlock block : schema.content().blocks().values()) {
      Optional<Value> written = expressions.attribute(block.type());
      Value raw = PlannedBlocks.member(planned, block.type());
      Value value =
          raw.isUnknown() && block.computed() && written.isEmpty()
              ? chosen(block, address, raw)
              : blocks.blocks(
                  block,
                  raw,
                  address + "." + block.type(),
                  written.map(Value::knownElements).orElse(List.of()));
      values.put(block.type(), value);
      // Blocks made by dynamic do not show; those that AWS chooses are no sign of them later on.
      boolean there = value.isUnknown() || !value.knownElements().isEmpty();
      boolean echo = block.computed() && (raw.isUnknown() || !object.isNew());
      if (there && (written.isPresent() || !echo)) {
        configured.add(block.type());
      }
    }
    return instance(object, Value.object(values), configured, places(planned));
  }

  private ResourceInstance instance(
      PlannedObject object,
      Value value,
      SortedSet<String> configured,
      SortedMap<String, SourceRange> places) {
    Address address = object.address();
    Derivation origin =
        new Derivation(
            Derivation.Step.PLAN, address.toString(), Optional.of(object.header()), List.of());
    return new ResourceInstance(
        address,
        value.derived(origin),
        configured,
        object.header(),
        places,
        Optional.empty(),
        providers.of(configuration.provider(address), object.providerName()),
        IgnoredChanges.NONE,
        dependsOn(address),
        Existence.CERTAIN);
  }

  private static SortedMap<String, SourceRange> places(Value planned) {
    SortedMap<String, SourceRange> places = new TreeMap<>();
    ConfiguredModule.attributes(planned)
        .forEach((name, v) -> v.derivation().range().ifPresent(range -> places.put(name, range)));
    return places;
  }

  private SortedSet<String> dependsOn(Address address) {
    SortedSet<String> all = new TreeSet<>();
    configuration.resource(address).stream()
        .flatMap(resource -> resource.dependsOn().stream())
        .forEach(name -> all.add(address.module().prefix() + name));
    return all;
  }

  /** Blocks that AWS chooses, as code without any has them. */
  private Value chosen(NestedBlock block, Address address, Value planned) {
    String name = address + "." + block.type();
    Content.Unknown unknown =
        Content.Unknown.because(planned.origins())
            .with(Refinement.NOT_NULL)
            .with(new Identity(file.path(), address.toString(), block.type()));
    return Value.of(block.valueType(), unknown)
        .mark(planned.marks())
        .derived(PlannedBlocks.step(name, planned.derivation(), List.of()));
  }
}
