package io.trailproof.expand;

import io.trailproof.eval.Scope;
import io.trailproof.provider.AttributeSchema;
import io.trailproof.provider.BlockSchema;
import io.trailproof.provider.NestedBlock;
import io.trailproof.source.NearName;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Block;
import io.trailproof.syntax.Body;
import io.trailproof.syntax.BodySchema;
import io.trailproof.syntax.JsonBodies;
import io.trailproof.value.Content;
import io.trailproof.value.Conversion;
import io.trailproof.value.Derivation;
import io.trailproof.value.Identity;
import io.trailproof.value.Mark;
import io.trailproof.value.Origin;
import io.trailproof.value.Refinement;
import io.trailproof.value.Structure;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Evaluates the bodies of a resource and of its nested blocks: attributes to the types of the
 * schema, blocks to lists of objects, {@code dynamic} blocks to as many as they make.
 *
 * <p>Without a schema what is written is kept as it is. What other versions of the provider may
 * know is no error.
 */
final class BlockContent {
  private static final BodySchema.BlockSchema DYNAMIC =
      new BodySchema.BlockSchema(
          List.of("type"),
          new BodySchema(
              Set.of(),
              Map.of("content", new BodySchema.BlockSchema(List.of(), BodySchema.ANY)),
              true));

  private final ExpansionRun run;
  private final String thing;
  private final Origin.Kind computed;

  /**
   * Content of a resource instance.
   *
   * @param thing its address, which its unknown attributes are named by
   * @param computed why attributes that the configuration does not set are unknown
   */
  BlockContent(ExpansionRun run, String thing, Origin.Kind computed) {
    this.run = run;
    this.thing = thing;
    this.computed = computed;
  }

  /** All that a body says. */
  Written read(Body body, Optional<BlockSchema> schema, Scope scope, String path) {
    Body told = JsonBodies.asNative(body, bodySchema(schema), run.diagnostics);
    Written written = new Written();
    for (Attribute attribute : told.attributes()) {
      written.put(attribute.name(), attribute(attribute, schema, scope), attribute.range());
    }
    for (Map.Entry<String, List<Block>> type : byType(told).entrySet()) {
      String name = type.getKey();
      SourceRange range = type.getValue().getFirst().range();
      Optional<NestedBlock> nested = schema.flatMap(s -> s.block(name));
      reportUnknownBlock(name, type.getValue().getFirst(), schema);
      written.put(name, blocks(name, type.getValue(), nested, scope, path), range);
    }
    return written;
  }

  /** The next level only: what is below is read when its turn comes. */
  private static BodySchema bodySchema(Optional<BlockSchema> schema) {
    Map<String, BodySchema.BlockSchema> blocks = new TreeMap<>();
    schema.ifPresent(
        known ->
            known
                .blocks()
                .keySet()
                .forEach(
                    type ->
                        blocks.put(type, new BodySchema.BlockSchema(List.of(), BodySchema.ANY))));
    blocks.put("dynamic", DYNAMIC);
    return new BodySchema(Set.of(), blocks, true);
  }

  private static Map<String, List<Block>> byType(Body body) {
    Map<String, List<Block>> byType = new LinkedHashMap<>();
    for (Block block : body.blocks()) {
      boolean dynamic = block.type().equals("dynamic") && !block.labels().isEmpty();
      String type = dynamic ? block.label(0) : block.type();
      byType.computeIfAbsent(type, t -> new ArrayList<>()).add(block);
    }
    return byType;
  }

  private Value attribute(Attribute attribute, Optional<BlockSchema> schema, Scope scope) {
    Value value = run.evaluate(attribute.value(), scope);
    Value fitting = schema.map(known -> fitted(attribute, value, known)).orElse(value);
    return fitting.derived(
        Derivation.of(
            Derivation.Step.ARGUMENT, attribute.name(), attribute.range(), value.derivation()));
  }

  /** The value as one of the attribute's type; an unsuitable one is reported and unknown. */
  private Value fitted(Attribute attribute, Value value, BlockSchema schema) {
    Optional<AttributeSchema> known = schema.attribute(attribute.name());
    if (known.isEmpty()) {
      reportUnknownAttribute(attribute, schema);
      return schema
          .block(attribute.name())
          .map(block -> unknown(block.valueType(), "Unsupported argument", attribute.range()))
          .orElse(value);
    }
    if (!known.get().isArgument()) {
      run.diagnostics.error(
          "Value for unconfigurable attribute",
          ("Can't configure a value for \"%s\": its value will be decided automatically"
                  + " based on the result of applying this configuration.")
              .formatted(attribute.name()),
          attribute.nameRange());
      return Value.nullOf(known.get().type());
    }
    Value converted =
        switch (Conversion.convert(value, known.get().type())) {
          case Conversion.Converted(Value fitting) -> fitting;
          case Conversion.Failed(String reason) -> {
            String summary = "Incorrect attribute value type";
            run.diagnostics.error(
                summary,
                "Inappropriate value for attribute \"%s\": %s.".formatted(attribute.name(), reason),
                attribute.value().range());
            yield unknown(known.get().type(), summary, attribute.range());
          }
        };
    return known.get().sensitive() ? converted.mark(Set.of(Mark.SENSITIVE)) : converted;
  }

  private static Value unknown(Type type, String summary, SourceRange range) {
    return Value.unknown(type, Origin.of(Origin.Kind.ERROR, summary, range));
  }

  /** The blocks of one type, static and dynamic, in source order. */
  private Value blocks(
      String type, List<Block> blocks, Optional<NestedBlock> nested, Scope scope, String path) {
    List<Structure.Segment> segments = new ArrayList<>();
    SortedSet<Origin> origins = new TreeSet<>();
    for (Block block : blocks) {
      if (block.type().equals("dynamic")) {
        SortedSet<Origin> own = new TreeSet<>();
        int before = segments.size();
        DynamicBlock.of(block, run, scope)
            .generate(
                (body, inner, repeated) ->
                    segments.add(
                        new Structure.Segment(
                            object(body, block, nested, inner, path + type, segments.size()),
                            repeated)),
                own);
        if (!own.isEmpty() && segments.size() == before) {
          // A mistake, not an empty list: whatever was meant may be there.
          Type element =
              nested.<Type>map(known -> known.content().valueType()).orElse(Type.DYNAMIC);
          Value unknown = Value.unknown(element, own).at(block.header());
          segments.add(new Structure.Segment(unknown, true));
        }
        origins.addAll(own);
      } else {
        Value element = object(block.body(), block, nested, scope, path + type, segments.size());
        segments.add(new Structure.Segment(element, false));
      }
    }
    return list(segments, origins, nested)
        .derived(Derivation.at(blocks.getFirst().header(), inputs(segments)));
  }

  private static List<Derivation> inputs(List<Structure.Segment> segments) {
    return segments.stream().map(segment -> segment.element().derivation()).toList();
  }

  private static Value list(
      List<Structure.Segment> segments, SortedSet<Origin> origins, Optional<NestedBlock> nested) {
    List<Value> elements = segments.stream().map(Structure.Segment::element).toList();
    boolean known = origins.isEmpty();
    if (nested.isPresent() && known) {
      return Value.list(nested.get().content().valueType(), elements);
    }
    if (known) {
      return Value.tuple(elements);
    }
    int least = (int) segments.stream().filter(segment -> !segment.repeated()).count();
    Content.Unknown content =
        Content.Unknown.because(origins)
            .with(Refinement.NOT_NULL.withLength(least, Refinement.UNBOUNDED))
            .with(new Structure.Sequence(segments));
    return Value.of(nested.map(NestedBlock::valueType).orElse(Type.DYNAMIC), content);
  }

  private Value object(
      Body body, Block block, Optional<NestedBlock> nested, Scope scope, String path, int index) {
    String place = path + "[" + index + "].";
    Optional<BlockSchema> schema = nested.map(NestedBlock::content);
    Written written = read(body, schema, scope, place);
    Map<String, Value> values = new TreeMap<>();
    if (schema.isPresent()) {
      for (AttributeSchema attribute : schema.get().attributes().values()) {
        values.put(attribute.name(), value(attribute, written, place, block.header()));
      }
      for (NestedBlock inner : schema.get().blocks().values()) {
        values.put(inner.type(), value(inner, written, place, block.header()));
      }
    } else {
      values.putAll(written.values());
    }
    return Value.object(values)
        .derived(
            Derivation.of(Derivation.Step.ARGUMENT, block.type(), block.range(), Derivation.NONE));
  }

  /** What an attribute is worth: as written, or what the provider makes of its absence. */
  Value value(AttributeSchema attribute, Written written, String path, SourceRange header) {
    return written
        .value(attribute.name())
        .orElseGet(() -> omitted(attribute, written, path + attribute.name(), header));
  }

  /** An attribute that is left out or null. */
  Value omitted(AttributeSchema attribute, Written written, String canonical, SourceRange header) {
    Identity identity = run.identity(thing, canonical);
    Origin origin = Origin.of(computed, thing + "." + canonical, header);
    Value value = attribute.omitted(identity, origin);
    SourceRange range = written.ranges().getOrDefault(attribute.name(), header);
    Derivation.Step step =
        attribute.isComputed() ? Derivation.Step.EXPRESSION : Derivation.Step.PROVIDER_DEFAULT;
    List<Derivation> inputs = written.nullness(attribute.name()).stream().toList();
    Value marked = attribute.sensitive() ? value.mark(Set.of(Mark.SENSITIVE)) : value;
    return marked.derived(new Derivation(step, attribute.name(), Optional.of(range), inputs));
  }

  /** The blocks of a type: as written, none, or what only apply will know. */
  Value value(NestedBlock block, Written written, String path, SourceRange header) {
    Optional<Value> given = written.value(block.type());
    if (given.isPresent()) {
      return given.get();
    }
    Derivation absence =
        new Derivation(
            Derivation.Step.PROVIDER_DEFAULT, block.type(), Optional.of(header), List.of());
    if (!block.computed()) {
      return Value.list(block.content().valueType(), List.of()).derived(absence);
    }
    String name = path + block.type();
    Content.Unknown content =
        Content.Unknown.because(Origin.of(computed, thing + "." + name, header))
            .with(Refinement.NOT_NULL)
            .with(run.identity(thing, name));
    return Value.of(block.valueType(), content).derived(absence);
  }

  /** A name that this provider version does not have is wrong only if it is nearly one it has. */
  private void reportUnknownAttribute(Attribute attribute, BlockSchema schema) {
    String name = attribute.name();
    if (schema.block(name).isPresent()) {
      run.diagnostics.error(
          "Unsupported argument",
          ("An argument named \"%s\" is not expected here."
                  + " Did you mean to define a block of type \"%s\"?")
              .formatted(name, name),
          attribute.nameRange());
      return;
    }
    schema
        .nearName(name)
        .ifPresent(
            near ->
                run.diagnostics.error(
                    "Unsupported argument",
                    "An argument named \"%s\" is not expected here. Did you mean \"%s\"?"
                        .formatted(name, near),
                    attribute.nameRange()));
  }

  private void reportUnknownBlock(String type, Block block, Optional<BlockSchema> schema) {
    if (schema.isEmpty() || schema.get().block(type).isPresent() || type.equals("timeouts")) {
      return;
    }
    String question = NearName.question(type, schema.get().blocks().keySet());
    boolean attribute = schema.get().attribute(type).isPresent();
    if (!question.isEmpty() || attribute) {
      run.diagnostics.error(
          "Unsupported block type",
          "Blocks of type \"%s\" are not expected here.%s"
              .formatted(
                  type,
                  attribute
                      ? (" Did you mean to define argument \"%s\"? If so,"
                              + " use the equals sign to assign it a value.")
                          .formatted(type)
                      : question),
          block.typeRange());
    }
  }
}
