package io.trailproof.plan;

import io.trailproof.config.ResourceMode;
import io.trailproof.eval.Evaluator;
import io.trailproof.expand.Address;
import io.trailproof.expand.Existence;
import io.trailproof.expand.Formulas;
import io.trailproof.expand.IgnoredChanges;
import io.trailproof.expand.Inventory;
import io.trailproof.expand.ProviderConfiguration;
import io.trailproof.expand.ResourceInstance;
import io.trailproof.parse.HclParser;
import io.trailproof.plan.ConfiguredModule.ConfiguredResource;
import io.trailproof.plan.PlanDocument.PlannedObject;
import io.trailproof.plan.PlanReferences.Target;
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
import io.trailproof.value.Mark;
import io.trailproof.value.Origin;
import io.trailproof.value.Refinement;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes resource instances of what a document says, so that they are those which the code gives: at
 * the schema's types, with nested blocks as lists, completed by the schema's formulas, and with
 * identities for what only apply will know.
 */
final class PlannedInstances {
  /** Objects that take their names from each other; longer chains are made by no person. */
  private static final int DEEPEST = 100;

  private final PlanDocument document;
  private final SourceFile file;
  private final SourceRange start;
  private final ProviderSchema provider;
  private final PlanConfiguration configuration;
  private final PlanProviders providers;
  private final PlanReferences references;
  private final TakenAsItIs taken;
  private final Evaluator formulas;
  private final Map<Address, PlannedObject> objects;
  private final Map<Address, Map<String, Value>> completed = new HashMap<>();
  private final Set<Address> underWay = new HashSet<>();

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
    this.objects =
        document.objects().stream()
            .collect(Collectors.toMap(PlannedObject::address, Function.identity()));
    this.references =
        new PlanReferences(
            configuration, document.variables, objects.keySet(), this::isKnown, parser);
    this.taken = new TakenAsItIs(provider);
    this.formulas = Evaluator.ofConstants(budgets);
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
    for (Address address : objects.keySet()) {
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
    Value planned = planned(object);
    Value expressions = expressions(address);
    SortedMap<String, Value> attributes = new TreeMap<>(attributes(object));
    SortedSet<String> configured = new TreeSet<>();
    for (AttributeSchema attribute : schema.content().attributes().values()) {
      if (isConfigured(attribute, object, planned)) {
        configured.add(attribute.name());
      }
    }
    PlannedBlocks blocks =
        new PlannedBlocks(start, object.isNew(), (argument, e) -> referenced(object, argument, e));
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
      attributes.put(block.type(), value);
      // Blocks made by dynamic do not show; those that AWS chooses are no sign of them later on.
      boolean there = value.isUnknown() || !value.knownElements().isEmpty();
      boolean echo = block.computed() && (raw.isUnknown() || !object.isNew());
      if (there && (written.isPresent() || !echo)) {
        configured.add(block.type());
      }
    }
    return instance(object, Value.object(attributes), configured, places(planned));
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
        providerOf(object),
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
            .with(identity(address, block.type()));
    return Value.of(block.valueType(), unknown)
        .mark(planned.marks())
        .derived(PlannedBlocks.step(name, planned.derivation(), List.of()));
  }

  private Identity identity(Address address, String attribute) {
    return new Identity(file.path(), address.toString(), attribute);
  }

  private ResourceSchema schema(Address address) {
    return provider.schema(address.mode(), address.type()).orElseThrow();
  }

  private Value expressions(Address address) {
    return configuration
        .resource(address)
        .map(ConfiguredResource::expressions)
        .orElse(Value.EMPTY_OBJECT);
  }

  private ProviderConfiguration providerOf(PlannedObject object) {
    return providers.of(
        configuration.resource(object.address()).flatMap(ConfiguredResource::provider),
        object.providerName());
  }

  private static Value planned(PlannedObject object) {
    Origin.Kind kind = computed(object.address());
    Origin origin = Origin.of(kind, object.address().toString(), object.header());
    return PlannedValue.of(object.after(), object.unknown(), object.sensitive(), origin);
  }

  private static Origin.Kind computed(Address address) {
    return address.mode() == ResourceMode.DATA ? Origin.Kind.DATA : Origin.Kind.COMPUTED;
  }

  /** The attributes of an object, its nested blocks aside; worked out once. */
  private Map<String, Value> attributes(PlannedObject object) {
    Map<String, Value> known = completed.get(object.address());
    if (known == null) {
      underWay.add(object.address());
      known = complete(object);
      underWay.remove(object.address());
      completed.put(object.address(), known);
    }
    return known;
  }

  private Map<String, Value> complete(PlannedObject object) {
    Address address = object.address();
    ResourceSchema schema = schema(address);
    Value planned = planned(object);
    Map<String, Value> given = new TreeMap<>();
    for (AttributeSchema attribute : schema.content().attributes().values()) {
      Value value = PlannedBlocks.member(planned, attribute.name());
      boolean isThere = planned.isUnknown() || planned.attribute(attribute.name()).isPresent();
      if (isThere && !isLeftOut(attribute, object, value)) {
        given.put(attribute.name(), given(attribute, object, value));
      }
    }
    Formulas formula =
        new Formulas(
            formulas,
            schema,
            providerOf(object),
            given,
            attribute -> omitted(attribute, schema, object, planned),
            object.header());
    Map<String, Value> all = new TreeMap<>();
    for (AttributeSchema attribute : schema.content().attributes().values()) {
      Value value = formula.value(attribute);
      Value place = PlannedBlocks.member(planned, attribute.name());
      all.put(attribute.name(), value.mark(place.marks()));
    }
    return all;
  }

  /** Whether an attribute is what the provider or AWS makes of a missing argument. */
  private boolean isLeftOut(AttributeSchema attribute, PlannedObject object, Value value) {
    if (value.isUnknown()) {
      return attribute.isComputed() && isLeftToAws(attribute, object);
    }
    boolean empty =
        value.isNull() || !expressions(object.address()).attribute(attribute.name()).isPresent();
    return empty && PlannedBlocks.isLeftOut(attribute, value, object.isNew());
  }

  /**
   * Whether a computed attribute that is unknown was not set: there is no expression, or one that
   * is made of known things only and would be known, were it not null.
   */
  private boolean isLeftToAws(AttributeSchema attribute, PlannedObject object) {
    return expressions(object.address())
        .attribute(attribute.name())
        .filter(e -> !references.isMadeOfKnown(e, object.address().module()))
        .isEmpty();
  }

  private boolean isConfigured(AttributeSchema attribute, PlannedObject object, Value planned) {
    Value value = PlannedBlocks.member(planned, attribute.name());
    if (!attribute.isArgument() || value.isNull() || isLeftOut(attribute, object, value)) {
      return false;
    }
    boolean written = expressions(object.address()).attribute(attribute.name()).isPresent();
    // A state does not tell; what AWS never chooses has been set by somebody.
    return written || !document.isPlan && !attribute.isComputed();
  }

  private Value given(AttributeSchema attribute, PlannedObject object, Value value) {
    String name = object.address() + "." + attribute.name();
    if (!value.isUnknown()) {
      return PlannedBlocks.fitting(value, attribute.type(), name, start);
    }
    Optional<Value> expression = expressions(object.address()).attribute(attribute.name());
    Optional<Value> referenced = expression.flatMap(e -> referenced(object, attribute.name(), e));
    Value found =
        referenced.orElseGet(
            () -> {
              String canonical = schema(object.address()).canonicalName(attribute.name());
              SortedSet<Origin> origins =
                  expression
                      .map(
                          e -> PlanProviders.origins(e, name, e.derivation().range().orElse(start)))
                      .orElseGet(value::origins);
              return Value.of(
                  attribute.type(),
                  Content.Unknown.because(origins).with(identity(object.address(), canonical)));
            });
    Derivation step =
        PlannedBlocks.step(
            name, value.derivation(), referenced.map(Value::derivation).stream().toList());
    return PlannedBlocks.fitting(found, attribute.type(), name, start)
        .mark(value.marks())
        .derived(step);
  }

  private Value omitted(
      AttributeSchema attribute, ResourceSchema schema, PlannedObject object, Value planned) {
    String name = object.address() + "." + attribute.name();
    Value place = PlannedBlocks.member(planned, attribute.name());
    Identity identity = identity(object.address(), schema.canonicalName(attribute.name()));
    SourceRange range = place.derivation().range().orElse(object.header());
    Value value = attribute.omitted(identity, Origin.of(computed(object.address()), name, range));
    Value marked = attribute.sensitive() ? value.mark(Set.of(Mark.SENSITIVE)) : value;
    return marked.derived(
        new Derivation(Derivation.Step.PLAN, name, Optional.of(range), List.of()));
  }

  /** What an argument takes from the resource that its expression refers to. */
  private Optional<Value> referenced(PlannedObject object, String argument, Value expression) {
    return references
        .target(expression, object.address())
        .flatMap(target -> taken.taken(object.address().type(), argument, target))
        .map(this::value);
  }

  /** The value of a referenced attribute: known if the plan knows it, otherwise its identity. */
  private Value value(Target target) {
    PlannedObject object = objects.get(target.address());
    boolean reachable =
        object != null && !underWay.contains(target.address()) && underWay.size() < DEEPEST;
    if (reachable) {
      return attributes(object).get(target.attribute());
    }
    Address address = target.address();
    String canonical = schema(address).canonicalName(target.attribute());
    Origin origin = Origin.of(computed(address), address + "." + target.attribute(), start);
    return Value.of(
        Type.DYNAMIC, Content.Unknown.because(origin).with(identity(address, canonical)));
  }

  private boolean isKnown(Target target) {
    PlannedObject object = objects.get(target.address());
    return object != null
        && object.after().attribute(target.attribute()).isPresent()
        && planned(object).attribute(target.attribute()).filter(Value::isWhollyKnown).isPresent();
  }
}
