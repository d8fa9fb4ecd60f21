package io.trailproof.plan;

import io.trailproof.config.ResourceMode;
import io.trailproof.eval.Evaluator;
import io.trailproof.expand.Address;
import io.trailproof.expand.Formulas;
import io.trailproof.parse.HclParser;
import io.trailproof.plan.PlanDocument.PlannedObject;
import io.trailproof.plan.PlanReferences.Target;
import io.trailproof.provider.AttributeSchema;
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
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The attributes of planned objects, their nested blocks aside: known, taken from the resource that
 * an argument refers to, by the schema's formulas, or unknown with an identity. Worked out when
 * somebody asks, and once.
 */
final class PlannedAttributes {
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

  PlannedAttributes(
      PlanDocument document,
      SourceFile file,
      ProviderSchema provider,
      PlanConfiguration configuration,
      PlanProviders providers,
      HclParser parser,
      Budgets budgets) {
    this.document = document;
    this.file = file;
    this.start = file.range(0, 0);
    this.provider = provider;
    this.configuration = configuration;
    this.providers = providers;
    this.objects =
        document.objects().stream()
            .collect(Collectors.toMap(PlannedObject::address, Function.identity()));
    this.references =
        new PlanReferences(
            configuration, document.variables, objects.keySet(), this::isKnown, parser);
    this.taken = new TakenAsItIs(provider);
    this.formulas = Evaluator.ofConstants(budgets);
  }

  /** The attributes of an object, its nested blocks aside; worked out once. */
  Map<String, Value> of(PlannedObject object) {
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
    Value planned = object.value();
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
            providers.of(configuration.provider(object.address()), object.providerName()),
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
        value.isNull()
            || !configuration.expressions(object.address()).attribute(attribute.name()).isPresent();
    return empty && PlannedBlocks.isLeftOut(attribute, value, object.isNew());
  }

  /**
   * Whether a computed attribute that is unknown was not set: there is no expression, or one that
   * is made of known things only and would be known, were it not null.
   */
  private boolean isLeftToAws(AttributeSchema attribute, PlannedObject object) {
    return configuration
        .expressions(object.address())
        .attribute(attribute.name())
        .filter(e -> !references.isMadeOfKnown(e, object.address().module()))
        .isEmpty();
  }

  /** Whether the code sets an attribute to something but null. */
  boolean isConfigured(AttributeSchema attribute, PlannedObject object, Value planned) {
    Value value = PlannedBlocks.member(planned, attribute.name());
    if (!attribute.isArgument() || value.isNull() || isLeftOut(attribute, object, value)) {
      return false;
    }
    boolean written =
        configuration.expressions(object.address()).attribute(attribute.name()).isPresent();
    // A state does not tell; what AWS never chooses has been set by somebody.
    return written || !document.isPlan && !attribute.isComputed();
  }

  private Value given(AttributeSchema attribute, PlannedObject object, Value value) {
    String name = object.address() + "." + attribute.name();
    if (!value.isUnknown()) {
      return PlannedBlocks.fitting(value, attribute.type(), name, start);
    }
    Optional<Value> expression =
        configuration.expressions(object.address()).attribute(attribute.name());
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
    Value value = attribute.omitted(identity, Origin.of(object.kind(), name, range));
    Value marked = attribute.sensitive() ? value.mark(Set.of(Mark.SENSITIVE)) : value;
    return marked.derived(
        new Derivation(Derivation.Step.PLAN, name, Optional.of(range), List.of()));
  }

  /** What an argument takes from the resource that its expression refers to. */
  Optional<Value> referenced(PlannedObject object, String argument, Value expression) {
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
      return of(object).get(target.attribute());
    }
    Address address = target.address();
    String canonical = schema(address).canonicalName(target.attribute());
    Origin.Kind kind =
        address.mode() == ResourceMode.DATA ? Origin.Kind.DATA : Origin.Kind.COMPUTED;
    Origin origin = Origin.of(kind, address + "." + target.attribute(), start);
    return Value.of(
        Type.DYNAMIC, Content.Unknown.because(origin).with(identity(address, canonical)));
  }

  private boolean isKnown(Target target) {
    PlannedObject object = objects.get(target.address());
    return object != null
        && object.after().attribute(target.attribute()).isPresent()
        && object.value().attribute(target.attribute()).filter(Value::isWhollyKnown).isPresent();
  }

  private Identity identity(Address address, String attribute) {
    return new Identity(file.path(), address.toString(), attribute);
  }

  private ResourceSchema schema(Address address) {
    return provider.schema(address.mode(), address.type()).orElseThrow();
  }
}
