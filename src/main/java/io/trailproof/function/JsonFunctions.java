package io.trailproof.function;

import io.trailproof.source.Budgets;
import io.trailproof.value.Content;
import io.trailproof.value.Refinement;
import io.trailproof.value.Structure;
import io.trailproof.value.TextOrder;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code jsonencode} and {@code jsondecode}. What is encoded with unknown pieces is an unknown
 * string that still knows what it encodes, so decoding it gives the pieces back.
 */
public final class JsonFunctions {
  private JsonFunctions() {}

  static List<Function> all(Limit limit) {
    return List.of(
        Function.of(
            "jsonencode",
            List.of(Parameter.of("val", Type.DYNAMIC).orNull().orUnknown().orDynamic()),
            Type.STRING,
            (args, type) -> encode(args.get(0), limit)),
        Function.of(
                "jsondecode",
                List.of(Parameter.of("str", Type.STRING).orUnknown()),
                Type.DYNAMIC,
                (args, type) -> decode(args, limit))
            .orNull());
  }

  /**
   * The value that a string is the JSON text of: a policy document, as {@code jsonencode} or a text
   * with interpolations gives it. Empty if the string is not JSON or nothing is known of it.
   *
   * <p>An interpolation inside quotes is taken to stay inside them.
   */
  public static Optional<Value> document(Value string, Budgets budgets) {
    try {
      return switch (string.content()) {
        case Content.Text(String text) -> Optional.of(JsonReader.read(text, budgets.elements()));
        case Content.Unknown unknown ->
            switch (unknown.structure()) {
              case Structure.Json(Value value) -> Optional.of(decoded(value));
              case Structure.Parts(List<Structure.Part> parts) ->
                  Optional.of(JsonReader.read(parts, budgets.elements()));
              case Structure.Sequence s -> Optional.empty();
              case Structure.None n -> Optional.empty();
            };
        case Content.Null n -> Optional.empty();
        case Content.Num n -> Optional.empty();
        case Content.Bool b -> Optional.empty();
        case Content.Elements e -> Optional.empty();
        case Content.Attributes a -> Optional.empty();
      };
    } catch (FunctionException notJson) {
      return Optional.empty();
    }
  }

  private static Value encode(Value value, Limit limit) throws FunctionException {
    if (!value.isWhollyKnown()) {
      Content.Unknown content = Content.Unknown.because(value.origins());
      return Value.of(Type.STRING, content.with(beginning(value)).with(new Structure.Json(value)));
    }
    String text = JsonText.of(value, limit.budgets().stringLength());
    return limit.onLength(Type.STRING, text.length()).orElseGet(() -> Value.string(text));
  }

  /** What the text surely begins with, unless it may be {@code null}. */
  private static Refinement beginning(Value value) {
    boolean maybeNull =
        value.content() instanceof Content.Unknown unknown && !unknown.refinement().notNull();
    if (maybeNull) {
      return Refinement.NOT_NULL;
    }
    return switch (value.type()) {
      case Type.Primitive.STRING -> Refinement.NONE.withPrefix("\"");
      case Type.Primitive.NUMBER, Type.Primitive.BOOL -> Refinement.NOT_NULL;
      case Type.ObjectOf o -> Refinement.NONE.withPrefix("{");
      case Type.MapOf m -> Refinement.NONE.withPrefix("{");
      case Type.ListOf l -> Refinement.NONE.withPrefix("[");
      case Type.SetOf s -> Refinement.NONE.withPrefix("[");
      case Type.TupleOf t -> Refinement.NONE.withPrefix("[");
      case Type.Dynamic d -> Refinement.NOT_NULL;
    };
  }

  private static Value decode(List<Value> args, Limit limit) throws FunctionException {
    Value string = args.get(0);
    return switch (string.content()) {
      case Content.Unknown unknown
          when unknown.structure() instanceof Structure.Json(Value value) ->
          decoded(value);
      case Content.Unknown u -> Call.unknown(Type.DYNAMIC, args);
      case Content known -> JsonReader.read(string.text(), limit.budgets().elements());
    };
  }

  /** What decoding makes of an encoded value: no lists, sets or maps, and no typed nulls. */
  private static Value decoded(Value value) {
    return switch (value.content()) {
      case Content.Elements(List<Value> elements) ->
          Value.tuple(elements.stream().map(JsonFunctions::decoded).toList())
              .derived(value.derivation());
      case Content.Attributes(SortedMap<String, Value> attributes) -> {
        SortedMap<String, Value> each = new TreeMap<>(TextOrder.BY_CODE_POINT);
        attributes.forEach((name, attribute) -> each.put(name, decoded(attribute)));
        yield Value.object(each).derived(value.derivation());
      }
      case Content.Null n -> Value.NULL.derived(value.derivation());
      // Should it turn out null, only the type of the null will differ; its identity is worth more.
      case Content.Unknown u when value.type().isPrimitive() -> value;
      case Content.Unknown u ->
          Value.unknown(Type.DYNAMIC, u.origins()).derived(value.derivation());
      case Content.Text t -> value;
      case Content.Num n -> value;
      case Content.Bool b -> value;
    };
  }
}
