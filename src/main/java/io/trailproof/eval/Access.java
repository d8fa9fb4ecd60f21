package io.trailproof.eval;

import io.trailproof.source.NearName;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Traversal.AttributeStep;
import io.trailproof.syntax.Traversal.IndexStep;
import io.trailproof.syntax.Traversal.Step;
import io.trailproof.value.BigFloat;
import io.trailproof.value.Content;
import io.trailproof.value.Conversion;
import io.trailproof.value.Derivation;
import io.trailproof.value.Identity;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The way from a value into it: {@code .name}, {@code [0]}, {@code ["key"]}.
 *
 * <p>A part of an unknown value is unknown for the same reasons, and the same part each time. What
 * the value's type rules out is an error even then. A part has the marks of the whole.
 */
final class Access {
  private static final String NO_ELEMENT =
      "The given key does not identify an element in this collection value";

  private Access() {}

  static Value steps(Value start, List<Step> steps, Frame frame) {
    Value value = start;
    for (Step step : steps) {
      value =
          switch (step) {
            case AttributeStep(String name, SourceRange range) ->
                attribute(value, name, range, frame);
            case IndexStep(Value key, SourceRange range) -> index(value, key, range, frame);
          };
    }
    return value;
  }

  static Value attribute(Value value, String name, SourceRange range, Frame frame) {
    if (value.isNull()) {
      return Outcome.error(
          frame,
          "Attempt to get attribute from null value",
          "This value is null, so it does not have any attributes.",
          range);
    }
    return switch (value.type()) {
      case Type.ObjectOf object -> {
        Type type = object.attributes().get(name);
        yield type == null
            ? Outcome.error(
                frame,
                "Unsupported attribute",
                "This object does not have an attribute named \""
                    + name
                    + "\"."
                    + NearName.question(name, object.attributes().keySet()),
                range)
            : named(value, type, name, range);
      }
      case Type.MapOf(Type element) -> {
        yield value.isKnown() && value.attribute(name).isEmpty()
            ? Outcome.error(
                frame,
                "Missing map element",
                "This map does not have an element with the key \""
                    + name
                    + "\"."
                    + nearKey(name, value),
                range)
            : named(value, element, name, range);
      }
      case Type.Dynamic d -> unknownPart(value, Type.DYNAMIC, nameStep(name), range);
      case Type.ListOf(Type element) ->
          noAttributes("a list of objects", element, name, range, frame);
      case Type.SetOf(Type element) ->
          noAttributes("a set of objects", element, name, range, frame);
      case Type.Primitive primitive ->
          unsupported(
              "Can't access attributes on a primitive-typed value (" + primitive.text() + ").",
              range,
              frame);
      case Type.TupleOf t -> unsupported("This value does not have any attributes.", range, frame);
    };
  }

  static Value index(Value collection, Value key, SourceRange range, Frame frame) {
    if (collection.isNull()) {
      return Outcome.error(
          frame,
          "Attempt to index null value",
          "This value is null, so it does not have any indices.",
          range);
    }
    if (key.isNull()) {
      return invalid("Can't use a null value as an indexing key.", range, frame);
    }
    if (key.type() == Type.DYNAMIC) {
      return Outcome.unknown(Type.DYNAMIC, range, List.of(key, collection));
    }
    return switch (collection.type()) {
      case Type.Dynamic d ->
          unknownPart(collection, Type.DYNAMIC, keyStep(key), range).mark(key.marks());
      case Type.ListOf(Type element) -> sequence(collection, element, key, range, frame);
      case Type.TupleOf t -> sequence(collection, Type.DYNAMIC, key, range, frame);
      case Type.MapOf(Type element) -> mapping(collection, Optional.of(element), key, range, frame);
      case Type.ObjectOf o -> mapping(collection, Optional.empty(), key, range, frame);
      case Type.SetOf s ->
          invalid(
              "Elements of a set are identified only by their value and don't have any separate"
                  + " index or key to select with, so it's only possible to perform operations"
                  + " across all elements of the set.",
              range,
              frame);
      case Type.Primitive p -> invalid("This value does not have any indices.", range, frame);
    };
  }

  /** An element of a list or a tuple; the element type matters for a list. */
  private static Value sequence(
      Value collection, Type element, Value key, SourceRange range, Frame frame) {
    return switch (Conversion.convert(key, Type.NUMBER)) {
      case Conversion.Failed(String reason) ->
          invalid(NO_ELEMENT + ": " + reason + ".", range, frame);
      case Conversion.Converted(Value number) when number.isUnknown() ->
          Outcome.unknown(element, range, List.of(number, collection));
      case Conversion.Converted(Value number) ->
          sequenceAt(collection, element, number, range, frame);
    };
  }

  private static Value sequenceAt(
      Value collection, Type element, Value key, SourceRange range, Frame frame) {
    BigFloat index = key.number();
    boolean tuple = collection.type() instanceof Type.TupleOf;
    int size =
        collection.type() instanceof Type.TupleOf(List<Type> types)
            ? types.size()
            : collection.isKnown() ? collection.elements().size() : Integer.MAX_VALUE;
    if (!index.isInteger()) {
      return invalid(
          NO_ELEMENT
              + ": indexing a sequence requires a whole number, but the given index has a"
              + " fractional part.",
          range,
          frame);
    }
    if (index.signum() < 0) {
      return invalid(
          NO_ELEMENT + ": a negative number is not a valid index for a sequence.", range, frame);
    }
    Optional<Integer> at =
        index
            .toBigInteger()
            .filter(i -> i.compareTo(BigInteger.valueOf(size)) < 0)
            .map(BigInteger::intValueExact);
    if (at.isEmpty()) {
      return invalid(
          size == 0
              ? NO_ELEMENT + ": the collection has no elements."
              : NO_ELEMENT
                  + ": the given index is greater than or equal to the length of the collection.",
          range,
          frame);
    }
    String step = keyStep(key);
    if (collection.isKnown()) {
      return part(collection, collection.elements().get(at.get()), step).mark(key.marks());
    }
    Type type = tuple ? ((Type.TupleOf) collection.type()).elements().get(at.get()) : element;
    return unknownPart(collection, type, step, range).mark(key.marks());
  }

  /** An element of a map, whose type is given, or an attribute of an object. */
  private static Value mapping(
      Value collection, Optional<Type> element, Value key, SourceRange range, Frame frame) {
    return switch (Conversion.convert(key, Type.STRING)) {
      case Conversion.Failed(String reason) ->
          invalid(NO_ELEMENT + ": " + reason + ".", range, frame);
      case Conversion.Converted(Value name) when name.isUnknown() ->
          Outcome.unknown(element.orElse(Type.DYNAMIC), range, List.of(name, collection));
      case Conversion.Converted(Value name) ->
          mappingAt(collection, element, key, name, range, frame).mark(name.marks());
    };
  }

  private static Value mappingAt(
      Value collection,
      Optional<Type> element,
      Value key,
      Value name,
      SourceRange range,
      Frame frame) {
    String text = name.text();
    if (collection.type() instanceof Type.ObjectOf object) {
      // An unknown object does not say what it has no attribute for, as Terraform has it.
      if (collection.isUnknown()) {
        return unknownPart(collection, Type.DYNAMIC, nameStep(text), range);
      }
      if (!object.attributes().containsKey(text)) {
        return invalid(
            NO_ELEMENT
                + "."
                + (key.type() == Type.NUMBER
                    ? " An object only supports looking up attributes by name, not by numeric"
                        + " index."
                    : NearName.question(text, object.attributes().keySet())),
            range,
            frame);
      }
    } else if (collection.isKnown() && collection.attribute(text).isEmpty()) {
      return invalid(NO_ELEMENT + "." + nearKey(text, collection), range, frame);
    }
    return named(collection, element.orElse(Type.DYNAMIC), text, range);
  }

  private static Value named(Value whole, Type type, String name, SourceRange range) {
    return whole
        .attribute(name)
        .map(value -> part(whole, value, nameStep(name)))
        .orElseGet(() -> unknownPart(whole, type, nameStep(name), range));
  }

  /** A part of a known value: where the whole goes by a name, so does the part. */
  private static Value part(Value whole, Value part, String step) {
    Value marked = part.mark(whole.marks());
    Derivation from = whole.derivation();
    if (from.name().isEmpty()) {
      return part.derivation() == Derivation.NONE ? marked.derived(from) : marked;
    }
    List<Derivation> inputs =
        part.derivation() == Derivation.NONE ? from.inputs() : List.of(part.derivation());
    return marked.derived(new Derivation(from.step(), from.name() + step, from.range(), inputs));
  }

  private static Value unknownPart(Value whole, Type type, String step, SourceRange range) {
    Value unknown = Outcome.unknown(type, range, List.of(whole));
    if (!(whole.content() instanceof Content.Unknown(var r, var o, Optional<Identity> thing, var s))
        || thing.isEmpty()
        || step.isEmpty()) {
      return unknown;
    }
    String attribute = thing.get().attribute() + step;
    Identity identity =
        new Identity(
            thing.get().root(),
            thing.get().thing(),
            attribute.startsWith(".") ? attribute.substring(1) : attribute);
    Content content = ((Content.Unknown) unknown.content()).with(identity);
    return new Value(type, content, unknown.marks(), unknown.derivation());
  }

  /** A step as a user would write it; the same element of a map is written one way only. */
  private static String nameStep(String name) {
    boolean identifier =
        !name.isEmpty()
            && Character.isUnicodeIdentifierStart(name.codePointAt(0))
            && name.codePoints().allMatch(c -> c == '-' || Character.isUnicodeIdentifierPart(c));
    return identifier
        ? "." + name
        : "[\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
  }

  /** Empty for a key that is not known: then the part is not one certain thing. */
  private static String keyStep(Value key) {
    return switch (key.content()) {
      case Content.Text(String text) -> nameStep(text);
      case Content.Num(BigFloat number) -> "[" + number.text() + "]";
      case Content.Bool b -> "";
      case Content.Null n -> "";
      case Content.Unknown u -> "";
      case Content.Elements e -> "";
      case Content.Attributes a -> "";
    };
  }

  private static String nearKey(String given, Value map) {
    return map.content() instanceof Content.Attributes(SortedMap<String, Value> elements)
            && map.marks().isEmpty()
        ? NearName.question(given, elements.keySet())
        : "";
  }

  private static Value noAttributes(
      String what, Type element, String name, SourceRange range, Frame frame) {
    if (!(element instanceof Type.ObjectOf object)) {
      return unsupported("This value does not have any attributes.", range, frame);
    }
    String attribute =
        object.attributes().containsKey(name) ? "attribute \"" + name + "\"" : "an attribute";
    return unsupported(
        what.contains("set")
            ? "Can't access attributes on a set of objects. Did you mean to access an attribute"
                + " across all elements of the set?"
            : "Can't access attributes on a list of objects. Did you mean to access "
                + attribute
                + " for a specific element of the list, or across all elements of the list?",
        range,
        frame);
  }

  private static Value unsupported(String detail, SourceRange range, Frame frame) {
    return Outcome.error(frame, "Unsupported attribute", detail, range);
  }

  private static Value invalid(String detail, SourceRange range, Frame frame) {
    return Outcome.error(frame, "Invalid index", detail, range);
  }
}
