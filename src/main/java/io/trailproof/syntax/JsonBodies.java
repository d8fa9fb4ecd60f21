package io.trailproof.syntax;

import io.trailproof.source.Diagnostics;
import io.trailproof.source.NearName;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.BodySchema.BlockSchema;
import io.trailproof.syntax.Expression.JsonString;
import io.trailproof.syntax.Expression.ObjectCons;
import io.trailproof.syntax.Expression.ObjectItem;
import io.trailproof.syntax.Expression.TupleCons;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads bodies of JSON syntax as native ones, once a schema tells blocks from attributes.
 *
 * <p>The rules are those of HCL's JSON syntax specification ("Bodies", "Blocks"): a block type is a
 * property with one level of objects for each label, any of which may be an array of objects; at
 * the end of the labels an object is one block, an array several, {@code null} none. A block type
 * may occur as often as it likes, an attribute once. The property {@code "//"} is a comment.
 */
public final class JsonBodies {
  private static final String COMMENT = "//";

  private JsonBodies() {}

  /** The body that an object is: an attribute for each property. */
  public static Body body(ObjectCons object) {
    return body(object.items(), object.range());
  }

  /** The body that objects one after the other are; what else is among them is reported. */
  public static Body body(TupleCons objects, Diagnostics diagnostics) {
    return body(
        items(
            objects,
            "A JSON object is required here, setting the arguments for this block.",
            diagnostics),
        objects.range());
  }

  static Body body(List<ObjectItem> items, SourceRange range) {
    List<Attribute> attributes = new ArrayList<>();
    boolean complete = true;
    for (ObjectItem item : items) {
      if (isLost(item)) {
        complete = false;
        continue;
      }
      String name = name(item);
      if (!name.equals(COMMENT)) {
        SourceRange key = item.key().range();
        attributes.add(new Attribute(name, key, item.value(), key.to(item.value().range())));
      }
    }
    return new Body(attributes, List.of(), Body.Syntax.JSON, range, complete);
  }

  /**
   * The body with blocks where the schema has them, down to the depth of the schema; a native body
   * is returned as it is.
   *
   * <p>What the schema leaves open stays attributes, so the body of a block can be read once more
   * when more is known about it.
   *
   * @param diagnostics what does not fit the schema in a body of JSON syntax
   */
  public static Body asNative(Body body, BodySchema schema, Diagnostics diagnostics) {
    if (body.syntax() == Body.Syntax.NATIVE) {
      return body;
    }
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    List<Block> blocks = new ArrayList<>(body.blocks());
    for (Attribute property : body.attributes()) {
      BlockSchema block = schema.blocks().get(property.name());
      if (block != null) {
        blocks.addAll(new JsonBlocks(property, block, diagnostics).read());
      } else if (schema.open() || schema.attributes().contains(property.name())) {
        define(property, attributes, diagnostics);
      } else {
        diagnostics.error(
            "Extraneous JSON object property",
            "No argument or block type is named \""
                + property.name()
                + "\"."
                + nearName(property.name(), schema),
            property.nameRange());
      }
    }
    return new Body(
        List.copyOf(attributes.values()), blocks, Body.Syntax.JSON, body.range(), body.complete());
  }

  private static String nearName(String name, BodySchema schema) {
    TreeSet<String> known = new TreeSet<>(schema.attributes());
    known.addAll(schema.blocks().keySet());
    return NearName.question(name, known);
  }

  private static void define(
      Attribute property, Map<String, Attribute> attributes, Diagnostics diagnostics) {
    Attribute first = attributes.putIfAbsent(property.name(), property);
    if (first != null) {
      diagnostics.error(
          "Duplicate argument",
          "The argument \"" + property.name() + "\" was already set at " + first.range() + ".",
          property.nameRange());
    }
  }

  /** Whether an item stands for the rest of an object that could not be read. */
  static boolean isLost(ObjectItem item) {
    return item.key() instanceof Expression.Invalid;
  }

  static String name(ObjectItem item) {
    return item.key() instanceof JsonString key ? key.text() : "";
  }

  /** The properties of the objects in an array, in order. */
  static List<ObjectItem> items(TupleCons array, String required, Diagnostics diagnostics) {
    List<ObjectItem> items = new ArrayList<>();
    for (Expression element : array.elements()) {
      switch (element) {
        case ObjectCons object -> items.addAll(object.items());
        case Expression.Invalid reported -> {}
        default -> JsonBlocks.wrongType(required, element, diagnostics);
      }
    }
    return items;
  }
}
