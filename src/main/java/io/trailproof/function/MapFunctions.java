package io.trailproof.function;

import io.trailproof.value.Content;
import io.trailproof.value.Mark;
import io.trailproof.value.TextOrder;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The functions on maps and objects: maps give maps and lists, objects give objects and tuples. */
final class MapFunctions {
  private static final Parameter MERGED =
      Parameter.of("maps", Type.DYNAMIC).orNull().orDynamic().orMarked();

  private MapFunctions() {}

  static List<Function> all() {
    return List.of(
        Function.of(
            "keys",
            List.of(Parameter.of("inputMap", Type.DYNAMIC).orUnknown().orMarked()),
            MapFunctions::typeOfKeys,
            MapFunctions::keys),
        Function.of(
                "lookup",
                List.of(
                    Parameter.of("inputMap", Type.DYNAMIC).orMarked(),
                    Parameter.of("key", Type.STRING).orMarked()),
                MapFunctions::typeOfLookup,
                MapFunctions::lookup)
            .andMore(
                Parameter.of("default", Type.DYNAMIC).orNull().orUnknown().orDynamic().orMarked())
            .orNull(),
        Function.of("merge", List.of(), MapFunctions::typeOfMerged, MapFunctions::merge)
            .andMore(MERGED),
        Function.of(
            "transpose",
            List.of(Parameter.of("values", Type.map(Type.list(Type.STRING)))),
            Type.map(Type.list(Type.STRING)),
            MapFunctions::transpose),
        Function.of(
            "values",
            List.of(Parameter.of("mapping", Type.DYNAMIC).orMarked()),
            MapFunctions::typeOfValues,
            MapFunctions::values),
        Function.of(
            "zipmap",
            List.of(
                Parameter.of("keys", Type.list(Type.STRING)).orMarked(),
                Parameter.of("values", Type.DYNAMIC).orMarked()),
            MapFunctions::typeOfZipped,
            MapFunctions::zip));
  }

  private static Type typeOfKeys(List<Value> args) throws FunctionException {
    return switch (args.get(0).type()) {
      case Type.MapOf m -> Type.list(Type.STRING);
      case Type.ObjectOf object ->
          Type.tuple(Collections.nCopies(object.attributes().size(), Type.STRING));
      case Type other -> throw FunctionException.ofArgument(0, "must have map or object type");
    };
  }

  /** An object's keys are in its type, so they are known even if it is not. */
  private static Value keys(List<Value> args, Type type) {
    Value map = args.get(0);
    Set<String> names =
        switch (map.type()) {
          case Type.ObjectOf object -> object.attributes().keySet();
          case Type other -> map.isUnknown() ? Set.of() : map.attributes().keySet();
        };
    return map.isUnknown() && map.type() instanceof Type.MapOf
        ? Call.unknown(type, args)
        : Value.of(type, new Content.Elements(names.stream().map(Value::string).toList()))
            .mark(map.marks());
  }

  private static Type typeOfValues(List<Value> args) throws FunctionException {
    return switch (args.get(0).type()) {
      case Type.MapOf(Type element) -> Type.list(element);
      case Type.ObjectOf object -> Type.tuple(List.copyOf(object.attributes().values()));
      case Type other ->
          throw FunctionException.ofCall("values() requires a map as the first argument");
    };
  }

  private static Value values(List<Value> args, Type type) {
    Value map = args.get(0);
    return Value.of(type, new Content.Elements(List.copyOf(map.attributes().values())))
        .mark(map.marks());
  }

  private static Type typeOfLookup(List<Value> args) throws FunctionException {
    if (args.size() > 3) {
      throw FunctionException.ofCall("lookup() takes two or three arguments, got " + args.size());
    }
    return switch (args.get(0).type()) {
      case Type.ObjectOf object -> typeOfAttribute(object, args);
      case Type.MapOf(Type element) -> {
        if (args.size() == 3 && !Call.converts(args.get(2), element)) {
          throw FunctionException.ofArgument(
              2, "the default value must have the same type as the map elements");
        }
        yield element;
      }
      case Type other ->
          throw FunctionException.ofArgument(0, "lookup() requires a map as the first argument");
    };
  }

  private static Type typeOfAttribute(Type.ObjectOf object, List<Value> args)
      throws FunctionException {
    if (args.get(1).isUnknown()) {
      return Type.DYNAMIC;
    }
    String key = args.get(1).text();
    if (object.attributes().containsKey(key)) {
      return object.attributes().get(key);
    }
    if (args.size() == 3) {
      return args.get(2).type();
    }
    throw FunctionException.ofArgument(0, "the given object has no attribute \"" + key + "\"");
  }

  private static Value lookup(List<Value> args, Type type) throws FunctionException {
    Value map = args.get(0);
    Value key = args.get(1);
    Value found = map.attributes().get(key.text());
    if (found == null && args.size() < 3) {
      throw FunctionException.ofCall(
          key.marks().isEmpty()
              ? "lookup failed to find key \"" + key.text() + "\""
              : "lookup failed to find key (sensitive value)");
    }
    Value result = found == null ? Call.converted(args.get(2), type, 2) : found;
    return result.mark(map.marks()).mark(key.marks());
  }

  private static Type typeOfMerged(List<Value> args) throws FunctionException {
    SortedMap<String, Type> attributes = new TreeMap<>(TextOrder.BY_CODE_POINT);
    boolean allKnown = true;
    for (Value map : args) {
      switch (map.type()) {
        case Type.ObjectOf object when !map.isNull() -> attributes.putAll(object.attributes());
        case Type.ObjectOf nothing -> {}
        case Type.MapOf m when map.isUnknown() -> allKnown = false;
        case Type.MapOf(Type element) when !map.isNull() ->
            map.attributes().keySet().forEach(key -> attributes.put(key, element));
        case Type.MapOf nothing -> {}
        case Type.Dynamic d -> {
          return Type.DYNAMIC;
        }
        case Type other ->
            throw FunctionException.ofCall(
                "arguments must be maps or objects, got \"" + other.friendlyName() + "\"");
      }
    }
    if (!args.isEmpty() && args.stream().map(Value::type).distinct().count() == 1) {
      return args.get(0).type();
    }
    return allKnown ? Type.object(attributes) : Type.DYNAMIC;
  }

  private static Value merge(List<Value> args, Type type) {
    SortedMap<String, Value> merged = new TreeMap<>(TextOrder.BY_CODE_POINT);
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (Value map : args) {
      marks.addAll(map.marks());
      if (!map.isNull()) {
        merged.putAll(map.attributes());
      }
    }
    Value result =
        type instanceof Type.MapOf
            ? Value.of(type, new Content.Attributes(merged))
            : Value.object(merged);
    return result.mark(marks);
  }

  private static Value transpose(List<Value> args, Type type) throws FunctionException {
    if (!args.get(0).isWhollyKnown()) {
      return Call.unknown(type, args);
    }
    SortedMap<String, List<Value>> keys = new TreeMap<>(TextOrder.BY_CODE_POINT);
    for (var entry : args.get(0).attributes().entrySet()) {
      if (entry.getValue().isNull()) {
        throw FunctionException.ofCall("input must not contain null list");
      }
      for (Value element : entry.getValue().elements()) {
        if (element.isNull()) {
          throw FunctionException.ofCall("input list must not contain null string");
        }
        keys.computeIfAbsent(element.text(), text -> new ArrayList<>())
            .add(Value.string(entry.getKey()));
      }
    }
    SortedMap<String, Value> transposed = new TreeMap<>(TextOrder.BY_CODE_POINT);
    keys.forEach((key, values) -> transposed.put(key, Value.list(Type.STRING, values)));
    return Value.of(type, new Content.Attributes(transposed));
  }

  private static Type typeOfZipped(List<Value> args) throws FunctionException {
    return switch (args.get(1).type()) {
      case Type.ListOf(Type element) -> Type.map(element);
      case Type.TupleOf(List<Type> elements) -> {
        if (!args.get(0).isWhollyKnown()) {
          yield Type.DYNAMIC;
        }
        List<Value> keys = args.get(0).elements();
        checkCounts(keys.size(), elements.size());
        SortedMap<String, Type> attributes = new TreeMap<>(TextOrder.BY_CODE_POINT);
        for (int i = 0; i < keys.size(); i++) {
          attributes.put(key(keys, i), elements.get(i));
        }
        yield Type.object(attributes);
      }
      case Type other ->
          throw FunctionException.ofCall("values argument must be a list or tuple value");
    };
  }

  private static Value zip(List<Value> args, Type type) throws FunctionException {
    Value keys = args.get(0);
    Value values = args.get(1);
    if (!keys.isWhollyKnown()) {
      return Call.unknown(type, args);
    }
    checkCounts(keys.elements().size(), values.elements().size());
    Set<Mark> marks = keys.deepMarks();
    marks.addAll(values.marks());
    SortedMap<String, Value> zipped = new TreeMap<>(TextOrder.BY_CODE_POINT);
    for (int i = 0; i < keys.elements().size(); i++) {
      zipped.put(key(keys.elements(), i), values.elements().get(i));
    }
    return Value.of(type, new Content.Attributes(zipped)).mark(marks);
  }

  private static String key(List<Value> keys, int index) throws FunctionException {
    if (keys.get(index).isNull()) {
      throw FunctionException.ofCall("keys list has null value at index " + index);
    }
    return keys.get(index).text();
  }

  private static void checkCounts(int keys, int values) throws FunctionException {
    if (keys != values) {
      throw FunctionException.ofCall(
          "number of keys (" + keys + ") does not match number of values (" + values + ")");
    }
  }
}
