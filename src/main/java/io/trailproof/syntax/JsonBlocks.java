package io.trailproof.syntax;

import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Block.Label;
import io.trailproof.syntax.BodySchema.BlockSchema;
import io.trailproof.syntax.Expression.ObjectCons;
import io.trailproof.syntax.Expression.ObjectItem;
import io.trailproof.syntax.Expression.TupleCons;
import io.trailproof.value.Content;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The blocks that one property of a JSON body stands for. */
final class JsonBlocks {
  private final Attribute property;
  private final BlockSchema schema;
  private final Diagnostics diagnostics;
  private final List<Block> blocks = new ArrayList<>();

  JsonBlocks(Attribute property, BlockSchema schema, Diagnostics diagnostics) {
    this.property = property;
    this.schema = schema;
    this.diagnostics = diagnostics;
  }

  List<Block> read() {
    unpack(property.value(), List.of());
    return blocks;
  }

  /** Takes off one level of labels, or makes blocks where all labels are there. */
  private void unpack(Expression value, List<Label> labels) {
    if (value instanceof Expression.Invalid) {
      return; // the file's diagnostics tell
    }
    if (labels.size() == schema.labels().size()) {
      content(value, labels);
      return;
    }
    String label = schema.labels().get(labels.size());
    List<ObjectItem> items = labelled(value, label);
    if (items.isEmpty()) {
      diagnostics.error(
          "Missing block label",
          "At least one object property is required, whose name represents the "
              + property.name()
              + " block's "
              + label
              + ".",
          start(value));
    }
    for (ObjectItem item : items) {
      if (JsonBodies.isLost(item)) {
        continue; // the file's diagnostics tell
      }
      List<Label> more = new ArrayList<>(labels);
      more.add(new Label(JsonBodies.name(item), item.key().range()));
      unpack(item.value(), more);
    }
  }

  private List<ObjectItem> labelled(Expression value, String label) {
    String purpose = " is required here, to specify " + label + " labels for this block.";
    return switch (value) {
      case ObjectCons object -> object.items();
      case TupleCons array -> JsonBodies.items(array, "A JSON object" + purpose, diagnostics);
      case Expression other when isNull(other) -> List.of();
      default -> {
        wrongType("Either a JSON object or JSON array of objects" + purpose, value, diagnostics);
        yield List.of();
      }
    };
  }

  private void content(Expression value, List<Label> labels) {
    switch (value) {
      case ObjectCons object -> add(JsonBodies.body(object), value, labels);
      case TupleCons array -> array.elements().forEach(element -> element(element, labels));
      case Expression other when isNull(other) -> {}
      default ->
          wrongType(
              "Either a JSON object or a JSON array is required, representing the contents of one"
                  + " or more \""
                  + property.name()
                  + "\" blocks.",
              value,
              diagnostics);
    }
  }

  private void element(Expression element, List<Label> labels) {
    switch (element) {
      case ObjectCons object -> add(JsonBodies.body(object), element, labels);
      case TupleCons objects -> add(JsonBodies.body(objects, diagnostics), element, labels);
      case Expression.Invalid reported -> {}
      case Expression other when isNull(other) ->
          add(JsonBodies.body(List.of(), other.range()), other, labels);
      default ->
          wrongType(
              "A JSON object is required here, setting the arguments for this block.",
              element,
              diagnostics);
    }
  }

  private void add(Body body, Expression content, List<Label> labels) {
    SourceRange type = property.nameRange();
    SourceRange header = labels.isEmpty() ? type : labels.getLast().range();
    blocks.add(
        new Block(
            property.name(),
            type,
            labels,
            JsonBodies.asNative(body, schema.body(), diagnostics),
            header,
            header.to(content.range())));
  }

  static void wrongType(String detail, Expression found, Diagnostics diagnostics) {
    diagnostics.error("Incorrect JSON value type", detail, start(found));
  }

  /** What a message points at: a whole literal, or where a collection begins. */
  private static SourceRange start(Expression value) {
    SourceRange range = value.range();
    return switch (value) {
      case ObjectCons object -> range.file().range(range.start(), range.start() + 1);
      case TupleCons array -> range.file().range(range.start(), range.start() + 1);
      default -> range;
    };
  }

  private static boolean isNull(Expression value) {
    return value instanceof Expression.LiteralValue(Value v, SourceRange r)
        && v.content() == Content.Null.NULL;
  }
}
