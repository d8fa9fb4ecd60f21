package io.trailproof.plan;

import io.trailproof.provider.AttributeSchema;
import io.trailproof.provider.AttributeSchema.Setting;
import io.trailproof.provider.BlockSchema;
import io.trailproof.provider.NestedBlock;
import io.trailproof.source.SourceRange;
import io.trailproof.value.Content;
import io.trailproof.value.Conversion;
import io.trailproof.value.Derivation;
import io.trailproof.value.Derivation.Step;
import io.trailproof.value.Origin;
import io.trailproof.value.Structure;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The nested blocks of a planned object, at the schema's types: lists of objects, whatever their
 * nesting mode, as code gives them.
 */
final class PlannedBlocks {
  private final SourceRange document;
  private final boolean isNew;
  private final Hidden hidden;

  /** Finds the value of a nested argument that the plan hides, by its expression. */
  interface Hidden {
    Optional<Value> value(String argument, Value expression);
  }

  /**
   * @param document where the plan begins
   * @param isNew whether the object was not there before
   */
  PlannedBlocks(SourceRange document, boolean isNew, Hidden hidden) {
    this.document = document;
    this.isNew = isNew;
    this.hidden = hidden;
  }

  /**
   * All blocks of a type.
   *
   * @param name what reports call them
   * @param expressions those of the static blocks of the type, in the code's order
   */
  Value blocks(NestedBlock block, Value planned, String name, List<Value> expressions) {
    Type element = block.content().valueType();
    Value list =
        switch (planned.content()) {
          case Content.Unknown unknown -> unknown(block, unknown, name, expressions);
          case Content.Elements(List<Value> all) -> {
            // Terraform keeps the order of lists, and has no block more than the code if none is
            // dynamic; of anything else nobody knows which expression made which block.
            boolean paired =
                block.nesting() != NestedBlock.Nesting.SET && all.size() == expressions.size();
            List<Value> blocks =
                Stream.iterate(0, i -> i < all.size(), i -> i + 1)
                    .map(
                        i ->
                            block(
                                block.content(),
                                all.get(i),
                                name,
                                paired ? List.of(expressions.get(i)) : expressions))
                    .toList();
            yield Value.list(element, blocks);
          }
          case Content.Attributes single ->
              Value.list(element, List.of(block(block.content(), planned, name, expressions)));
          case Content.Null n -> Value.list(element, List.of());
          case Content.Text t -> Value.list(element, List.of());
          case Content.Num n -> Value.list(element, List.of());
          case Content.Bool b -> Value.list(element, List.of());
        };
    return list.mark(planned.marks()).derived(step(name, planned.derivation(), List.of()));
  }

  /** Any number of blocks of which nothing is known. */
  private Value unknown(
      NestedBlock block, Content.Unknown unknown, String name, List<Value> expressions) {
    Value any = block(block.content(), Value.of(Type.DYNAMIC, unknown), name, expressions);
    Structure.Segment segment = new Structure.Segment(any, true);
    return Value.of(block.valueType(), unknown.with(new Structure.Sequence(List.of(segment))));
  }

  private Value block(BlockSchema schema, Value planned, String name, List<Value> expressions) {
    Map<String, Value> attributes = new LinkedHashMap<>();
    for (AttributeSchema attribute : schema.attributes().values()) {
      attributes.put(attribute.name(), attribute(attribute, planned, name, expressions));
    }
    for (NestedBlock inner : schema.blocks().values()) {
      attributes.put(
          inner.type(),
          blocks(
              inner,
              member(planned, inner.type()),
              name + "." + inner.type(),
              expressions.stream()
                  .flatMap(e -> e.attribute(inner.type()).stream())
                  .flatMap(list -> list.knownElements().stream())
                  .toList()));
    }
    Derivation step = step(name, planned.derivation(), List.of());
    return Value.object(attributes).mark(planned.marks()).derived(step);
  }

  private Value attribute(
      AttributeSchema attribute, Value planned, String block, List<Value> expressions) {
    Value value = member(planned, attribute.name());
    String name = block + "." + attribute.name();
    List<Value> own =
        expressions.stream().flatMap(e -> e.attribute(attribute.name()).stream()).toList();
    if (!value.isUnknown()) {
      Value explained =
          value.isWhollyKnown()
              ? value
              : PlannedValue.because(origins(own, value.origins()), value);
      return isLeftOut(attribute, value, isNew)
          ? omitted(attribute).derived(step(name, value.derivation(), List.of()))
          : fitting(explained, attribute.type(), name, document);
    }
    Optional<Value> found =
        own.size() == 1 ? hidden.value(attribute.name(), own.getFirst()) : Optional.empty();
    Value unknown =
        found.orElseGet(() -> Value.unknown(attribute.type(), origins(own, value.origins())));
    Derivation step = step(name, value.derivation(), List.of(unknown.derivation()));
    return fitting(unknown, attribute.type(), name, document).mark(value.marks()).derived(step);
  }

  private static Value omitted(AttributeSchema attribute) {
    return attribute.defaultValue().orElseGet(() -> Value.nullOf(attribute.type()));
  }

  /** A member of a planned object; of an unknown object each member is as unknown as it is. */
  static Value member(Value planned, String name) {
    return planned.isUnknown() ? planned : planned.attribute(name).orElse(Value.NULL);
  }

  private SortedSet<Origin> origins(List<Value> expressions, SortedSet<Origin> otherwise) {
    SortedSet<Origin> origins = new TreeSet<>();
    expressions.stream()
        .filter(expression -> !PlanConfiguration.references(expression).isEmpty())
        .forEach(e -> origins.addAll(PlanProviders.origins(e, "", range(e))));
    return origins.isEmpty() ? otherwise : origins;
  }

  private SourceRange range(Value expression) {
    return expression.derivation().range().orElse(document);
  }

  /**
   * Whether a value stands for an argument that was left out. The provider keeps no nulls: what was
   * once applied has an empty text, zero or false in their place, and empty lists even before.
   */
  static boolean isLeftOut(AttributeSchema attribute, Value value, boolean isNew) {
    boolean optional =
        attribute.setting() == Setting.OPTIONAL && attribute.defaultValue().isEmpty();
    return switch (value.content()) {
      case Content.Null n -> attribute.defaultValue().isPresent();
      case Content.Text(String text) -> optional && !isNew && text.isEmpty();
      case Content.Num(var number) -> optional && !isNew && number.text().equals("0");
      case Content.Bool(boolean truth) -> optional && !isNew && !truth;
      case Content.Elements(List<Value> elements) -> optional && elements.isEmpty();
      case Content.Attributes(var attributes) -> optional && !isNew && attributes.isEmpty();
      case Content.Unknown u -> false;
    };
  }

  /** At the schema's type; what does not fit is of another provider version, and unknown. */
  static Value fitting(Value value, Type type, String name, SourceRange document) {
    Derivation derivation = step(name, value.derivation(), value.derivation().inputs());
    return switch (Conversion.convert(value, type)) {
      case Conversion.Converted(Value fitting) -> fitting.derived(derivation);
      case Conversion.Failed(String reason) ->
          Value.unknown(type, Origin.of(Origin.Kind.UNDECIDED, name + ": " + reason, document))
              .mark(value.deepMarks())
              .derived(derivation);
    };
  }

  static Derivation step(String name, Derivation place, List<Derivation> inputs) {
    return new Derivation(Step.PLAN, name, place.range(), inputs);
  }
}
