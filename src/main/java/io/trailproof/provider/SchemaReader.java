package io.trailproof.provider;

import io.trailproof.config.ResourceMode;
import io.trailproof.provider.AttributeSchema.Setting;
import io.trailproof.syntax.Block;
import io.trailproof.syntax.Body;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.Expression.FunctionCall;
import io.trailproof.value.Refinement;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the types of the data file; the comment at its top says what each word means. */
final class SchemaReader {
  private static final Type TAGS = Type.map(Type.STRING);

  private final String version;
  private final Set<String> neverNull;
  private final Map<String, String> prefixes = new TreeMap<>();
  private final Body regional;

  SchemaReader(Block provider) {
    DataBlock data = new DataBlock(provider.body());
    this.version = data.text("version");
    this.neverNull = new HashSet<>(data.texts("never_null"));
    data.items("starts_with").forEach((name, text) -> prefixes.put(name, DataBlock.text(text)));
    this.regional = provider.body().blocks("regional").getFirst().body();
  }

  String version() {
    return version;
  }

  ResourceSchema resource(ResourceMode mode, Block block) {
    DataBlock data = new DataBlock(block.body());
    boolean global = data.flag("global");
    SortedMap<String, AttributeSchema> attributes = attributes(data, Level.TOP);
    SortedMap<String, Expression> formulas = new TreeMap<>(data.items("equals"));
    if (!global) {
      addRegion(attributes, formulas);
    }
    BlockSchema content =
        new BlockSchema(
            attributes, nestedBlocks(block.body()), data.flag("partial"), constraints(data));
    return new ResourceSchema(mode, block.label(0), global, content, formulas);
  }

  /** What older versions only told, or did not have, newer ones take as an argument. */
  private void addRegion(
      Map<String, AttributeSchema> attributes, Map<String, Expression> formulas) {
    DataBlock data = new DataBlock(regional);
    attributes(data, Level.TOP)
        .forEach(
            (name, attribute) -> {
              if (!attributes.containsKey(name) || !attributes.get(name).isArgument()) {
                attributes.put(name, attribute);
                formulas.putIfAbsent(name, data.items("equals").get(name));
              }
            });
  }

  /** Whether a block is a resource itself; what holds for names everywhere holds only there. */
  private enum Level {
    TOP,
    NESTED
  }

  private SortedMap<String, AttributeSchema> attributes(DataBlock data, Level level) {
    SortedMap<String, AttributeSchema> attributes = new TreeMap<>();
    Set<String> sensitive = new HashSet<>(data.texts("sensitive"));
    data.items("arguments")
        .forEach((name, type) -> attributes.put(name, argument(name, type, sensitive, level)));
    data.items("attributes")
        .forEach(
            (name, type) ->
                attributes.put(
                    name,
                    attribute(
                        name,
                        DataTypes.type(type),
                        Setting.COMPUTED,
                        Optional.empty(),
                        sensitive,
                        level)));
    if (data.flag("tagged")) {
      Set<String> none = Set.of();
      attributes.put(
          "tags", attribute("tags", TAGS, Setting.OPTIONAL, Optional.empty(), none, level));
      attributes.put(
          "tags_all",
          attribute("tags_all", TAGS, Setting.OPTIONAL_COMPUTED, Optional.empty(), none, level));
    }
    return attributes;
  }

  private AttributeSchema argument(
      String name, Expression type, Set<String> sensitive, Level level) {
    Setting setting = Setting.REQUIRED;
    Expression plain = type;
    Optional<Value> defaultValue = Optional.empty();
    if (type instanceof FunctionCall call && call.name().equals("optional")) {
      setting = Setting.OPTIONAL;
      plain = call.arguments().getFirst();
      defaultValue = call.arguments().stream().skip(1).findFirst().map(DataBlock::literal);
    } else if (type instanceof FunctionCall call && call.name().equals("computed")) {
      setting = Setting.OPTIONAL_COMPUTED;
      plain = call.arguments().getFirst();
    }
    return attribute(name, DataTypes.type(plain), setting, defaultValue, sensitive, level);
  }

  private AttributeSchema attribute(
      String name,
      Type type,
      Setting setting,
      Optional<Value> defaultValue,
      Set<String> sensitive,
      Level level) {
    Refinement refinement = Refinement.NONE;
    boolean computed = setting == Setting.COMPUTED || setting == Setting.OPTIONAL_COMPUTED;
    if (computed && level == Level.TOP) {
      refinement = neverNull.contains(name) ? Refinement.NOT_NULL : refinement;
      refinement =
          prefixes.containsKey(name) ? refinement.withPrefix(prefixes.get(name)) : refinement;
    }
    return new AttributeSchema(
        name, type, setting, defaultValue, sensitive.contains(name), refinement);
  }

  private SortedMap<String, NestedBlock> nestedBlocks(Body body) {
    SortedMap<String, NestedBlock> blocks = new TreeMap<>();
    body.blocks("block").forEach(block -> blocks.put(block.label(0), nestedBlock(block)));
    List<String> timeouts = new DataBlock(body).texts("timeouts");
    if (!timeouts.isEmpty()) {
      blocks.put("timeouts", timeouts(timeouts));
    }
    return blocks;
  }

  private NestedBlock nestedBlock(Block block) {
    DataBlock data = new DataBlock(block.body());
    return new NestedBlock(
        block.label(0),
        data.has("nesting") && data.text("nesting").equals("set")
            ? NestedBlock.Nesting.SET
            : NestedBlock.Nesting.LIST,
        data.number("min").orElse(0),
        data.number("max").orElse(NestedBlock.UNBOUNDED),
        data.flag("computed"),
        new BlockSchema(
            attributes(data, Level.NESTED),
            nestedBlocks(block.body()),
            data.flag("partial"),
            constraints(data)));
  }

  private NestedBlock timeouts(List<String> operations) {
    SortedMap<String, AttributeSchema> attributes = new TreeMap<>();
    for (String name : operations) {
      attributes.put(
          name,
          attribute(name, Type.STRING, Setting.OPTIONAL, Optional.empty(), Set.of(), Level.NESTED));
    }
    return new NestedBlock(
        "timeouts",
        NestedBlock.Nesting.SINGLE,
        0,
        1,
        false,
        new BlockSchema(attributes, new TreeMap<>(), false, Constraints.NONE));
  }

  private static Constraints constraints(DataBlock data) {
    SortedMap<String, List<Value>> allowed = new TreeMap<>();
    data.items("allowed").forEach((name, values) -> allowed.put(name, DataBlock.literals(values)));
    return new Constraints(
        allowed,
        bounds(data.items("between")),
        bounds(data.items("length")),
        new HashSet<>(data.texts("arns")),
        new HashSet<>(data.texts("json")),
        data.groups("conflicts"),
        data.groups("one_of"));
  }

  private static SortedMap<String, Constraints.Bounds> bounds(Map<String, Expression> items) {
    SortedMap<String, Constraints.Bounds> bounds = new TreeMap<>();
    items.forEach(
        (name, pair) -> {
          List<Value> ends = DataBlock.literals(pair);
          bounds.put(
              name,
              new Constraints.Bounds(
                  DataBlock.whole(ends.getFirst()), DataBlock.whole(ends.getLast())));
        });
    return bounds;
  }
}
