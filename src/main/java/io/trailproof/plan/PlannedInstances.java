package io.trailproof.plan;

import io.trailproof.config.ResourceMode;
import io.trailproof.expand.Address;
import io.trailproof.expand.Existence;
import io.trailproof.expand.IgnoredChanges;
import io.trailproof.expand.Inventory;
import io.trailproof.expand.ResourceInstance;
import io.trailproof.parse.HclParser;
import io.trailproof.plan.PlanConfiguration.Reference;
import io.trailproof.plan.PlanDocument.PlannedObject;
import io.trailproof.provider.AttributeSchema;
import io.trailproof.provider.BlockSchema;
import io.trailproof.provider.NestedBlock;
import io.trailproof.provider.ProviderSchema;
import io.trailproof.provider.ResourceSchema;
import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
import io.trailproof.value.Content;
import io.trailproof.value.Conversion;
import io.trailproof.value.Derivation;
import io.trailproof.value.Derivation.Step;
import io.trailproof.value.Identity;
import io.trailproof.value.Origin;
import io.trailproof.value.Refinement;
import io.trailproof.value.Structure;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes resource instances of what a document says: at the schema's types, with nested blocks as
 * lists, and with identities for what is known only after apply.
 */
final class PlannedInstances {
  /**
   * The arguments that take another resource's name, id or ARN as it is. Where one of them is
   * unknown and its expression refers to one attribute only, it is that attribute: nobody makes
   * another name or ARN of one that AWS has given. What is made of a reference in other arguments
   * (a policy, {@code "${log_group.arn}:*"}) a plan does not say.
   */
  private static final Set<String> TAKE_AS_IT_IS =
      Set.of(
          "bucket",
          "cloud_watch_logs_role_arn",
          "key_id",
          "kms_key_id",
          "kms_master_key_id",
          "log_group_name",
          "policy_arn",
          "role",
          "role_arn",
          "s3_bucket_name",
          "sns_topic_name",
          "target_bucket",
          "target_key_id",
          "topic_arn");

  private final PlanDocument document;
  private final SourceFile file;
  private final SourceRange start;
  private final ProviderSchema provider;
  private final PlanConfiguration configuration;
  private final Map<Address, PlannedObject> objects = new HashMap<>();

  PlannedInstances(
      PlanDocument document, SourceFile file, ProviderSchema provider, HclParser parser) {
    this.document = document;
    this.file = file;
    this.start = file.range(0, 0);
    this.provider = provider;
    this.configuration = new PlanConfiguration(document.configuration, parser, start);
    document.objects.forEach(object -> objects.put(object.address(), object));
  }

  Inventory inventory() {
    List<ResourceInstance> instances =
        Stream.concat(
                document.objects.stream().map(this::instance),
                document.others.values().stream().map(this::instance))
            .toList();
    SortedSet<Origin> unseen = new TreeSet<>();
    document.gaps.forEach(gap -> unseen.add(Origin.of(Origin.Kind.PLAN, gap, start)));
    document.forgotten.forEach(
        address -> unseen.add(Origin.of(Origin.Kind.UNDECIDED, address, start)));
    return new Inventory(file.path(), instances, configuration.providers(), List.of(), unseen);
  }

  private ResourceInstance instance(PlannedObject object) {
    Address address = object.address();
    ResourceSchema schema = schema(address);
    Value planned = planned(object);
    Map<String, Value> attributes = new LinkedHashMap<>();
    SortedMap<String, SourceRange> arguments = new TreeMap<>();
    SortedSet<String> configured = new TreeSet<>(configuration.configured(address));
    for (AttributeSchema attribute : schema.content().attributes().values()) {
      Value value = attribute(object, schema, planned, attribute);
      attributes.put(attribute.name(), value);
      value.derivation().range().ifPresent(range -> arguments.put(attribute.name(), range));
    }
    for (NestedBlock block : schema.content().blocks().values()) {
      String name = address + "." + block.type();
      Value value = blocks(block, planned.attribute(block.type()).orElse(Value.NULL), name);
      attributes.put(block.type(), value);
      value.derivation().range().ifPresent(range -> arguments.put(block.type(), range));
      if (!block.computed() && !value.isNull() && !value.knownElements().isEmpty()) {
        // Blocks made by dynamic, which the configuration does not show.
        configured.add(block.type());
      }
    }
    SourceRange header = object.after().derivation().range().orElse(start);
    return new ResourceInstance(
        address,
        Value.object(attributes).derived(step(address.toString(), object.after().derivation())),
        configured,
        header,
        arguments,
        Optional.empty(),
        configuration.provider(address, object.providerName()),
        IgnoredChanges.NONE,
        new TreeSet<>(),
        Existence.CERTAIN);
  }

  private ResourceInstance instance(PlanDocument.Other other) {
    return new ResourceInstance(
        other.address(),
        Value.EMPTY_OBJECT,
        new TreeSet<>(),
        start,
        new TreeMap<>(),
        Optional.empty(),
        configuration.provider(other.address(), other.providerName()),
        IgnoredChanges.NONE,
        new TreeSet<>(),
        Existence.CERTAIN);
  }

  private ResourceSchema schema(Address address) {
    return provider.schema(address.mode(), address.type()).orElseThrow();
  }

  private static Value planned(PlannedObject object) {
    Origin origin = Origin.of(Origin.Kind.COMPUTED, object.address().toString());
    return PlannedValue.of(object.after(), object.unknown(), object.sensitive(), origin);
  }

  private Value attribute(
      PlannedObject object, ResourceSchema schema, Value planned, AttributeSchema attribute) {
    Value value = planned.attribute(attribute.name()).orElse(Value.NULL);
    String name = object.address() + "." + attribute.name();
    if (value.isUnknown()) {
      value = unknown(object.address(), schema, planned, attribute, value.derivation());
    }
    return converted(value, attribute.type(), name);
  }

  /** What is known after apply: another name of something known, a reference, or a thing itself. */
  private Value unknown(
      Address address,
      ResourceSchema schema,
      Value planned,
      AttributeSchema attribute,
      Derivation place) {
    String canonical = schema.canonicalName(attribute.name());
    for (String other : schema.namesOf(attribute.name())) {
      Value value = planned.attribute(other).orElse(Value.NULL);
      if (value.isKnown() && !value.isNull()) {
        return value;
      }
    }
    String name = address + "." + attribute.name();
    Optional<Value> expression = configuration.expression(address, attribute.name());
    if (expression.isPresent() && TAKE_AS_IT_IS.contains(attribute.name())) {
      Optional<Value> referenced =
          configuration.onlyReference(expression.get(), address.module()).map(this::referenced);
      if (referenced.isPresent()) {
        return referenced.get().derived(place);
      }
    }
    SortedSet<Origin> origins =
        expression
            .map(e -> configuration.origins(e, name))
            .orElseGet(() -> new TreeSet<>(List.of(Origin.of(Origin.Kind.COMPUTED, name, start))));
    Content.Unknown unknown =
        Content.Unknown.because(origins)
            .with(new Identity(file.path(), address.toString(), canonical));
    Refinement refinement = attribute.isComputed() ? attribute.refinement() : Refinement.NONE;
    return Value.of(attribute.type(), unknown.with(refinement)).derived(place);
  }

  /** The value of a referenced attribute: known if the plan knows it, otherwise its identity. */
  private Value referenced(Reference reference) {
    Address address = reference.address();
    Optional<ResourceSchema> schema = provider.schema(address.mode(), address.type());
    String first = reference.path().getFirst();
    String canonical = schema.map(s -> s.canonicalName(first)).orElse(first);
    if (reference.path().size() == 1 && objects.containsKey(address) && schema.isPresent()) {
      PlannedObject target = objects.get(address);
      Optional<AttributeSchema> attribute = schema.get().attribute(first);
      if (attribute.isPresent()) {
        return attribute(target, schema.get(), planned(target), attribute.get());
      }
    }
    Origin.Kind kind =
        address.mode() == ResourceMode.DATA ? Origin.Kind.DATA : Origin.Kind.COMPUTED;
    String path = String.join(".", reference.path());
    String name = reference.path().size() == 1 ? canonical : path;
    Origin origin = Origin.of(kind, address + "." + path, start);
    return Value.of(
        Type.DYNAMIC,
        Content.Unknown.because(origin).with(new Identity(file.path(), address.toString(), name)));
  }

  /** All blocks of a type, as a list of objects. */
  private Value blocks(NestedBlock block, Value planned, String name) {
    Type element = block.content().valueType();
    Value list =
        switch (planned.content()) {
          case Content.Unknown unknown -> {
            Value any = block(block.content(), Value.EMPTY_OBJECT, name, Optional.of(unknown));
            Structure.Segment segment = new Structure.Segment(any, true);
            yield Value.of(
                block.valueType(), unknown.with(new Structure.Sequence(List.of(segment))));
          }
          case Content.Elements(List<Value> all) ->
              Value.list(
                  element,
                  all.stream()
                      .map(one -> block(block.content(), one, name, Optional.empty()))
                      .toList());
          case Content.Attributes single ->
              Value.list(element, List.of(block(block.content(), planned, name, Optional.empty())));
          case Content.Null n -> Value.list(element, List.of());
          case Content.Text t -> Value.list(element, List.of());
          case Content.Num n -> Value.list(element, List.of());
          case Content.Bool b -> Value.list(element, List.of());
        };
    return list.mark(planned.marks()).derived(step(name, planned.derivation()));
  }

  /**
   * One block as an object of all its attributes and blocks.
   *
   * @param hidden why nothing of it is known, if the plan hides it
   */
  private Value block(
      BlockSchema schema, Value planned, String name, Optional<Content.Unknown> hidden) {
    Map<String, Value> attributes = new LinkedHashMap<>();
    schema
        .attributes()
        .values()
        .forEach(
            attribute -> {
              Value value =
                  hidden
                      .map(unknown -> Value.unknown(attribute.type(), unknown.origins()))
                      .or(() -> planned.attribute(attribute.name()))
                      .orElse(Value.NULL);
              attributes.put(
                  attribute.name(),
                  converted(value, attribute.type(), name + "." + attribute.name()));
            });
    schema
        .blocks()
        .values()
        .forEach(
            inner -> {
              Value value =
                  hidden
                      .map(unknown -> Value.unknown(Type.DYNAMIC, unknown.origins()))
                      .or(() -> planned.attribute(inner.type()))
                      .orElse(Value.NULL);
              attributes.put(inner.type(), blocks(inner, value, name + "." + inner.type()));
            });
    return Value.object(attributes).mark(planned.marks()).derived(step(name, planned.derivation()));
  }

  /** At the schema's type; what does not fit is of another provider version, and unknown. */
  private Value converted(Value value, Type type, String name) {
    Derivation derivation = step(name, value.derivation());
    return switch (Conversion.convert(value, type)) {
      case Conversion.Converted(Value fitting) -> fitting.derived(derivation);
      case Conversion.Failed(String reason) ->
          Value.unknown(type, Origin.of(Origin.Kind.UNDECIDED, name + ": " + reason, start))
              .derived(derivation);
    };
  }

  private static Derivation step(String name, Derivation place) {
    return new Derivation(Step.PLAN, name, place.range(), List.of());
  }
}
