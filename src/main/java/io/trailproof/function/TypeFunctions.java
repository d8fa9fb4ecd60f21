package io.trailproof.function;

import io.trailproof.value.Content;
import io.trailproof.value.Conversion;
import io.trailproof.value.Mark;
import io.trailproof.value.TextOrder;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Conversions that a user asks for, and the functions on marks. */
final class TypeFunctions {
  private static final Parameter ANYTHING =
      Parameter.of("value", Type.DYNAMIC).orNull().orUnknown().orDynamic().orMarked();

  private TypeFunctions() {}

  static List<Function> all() {
    return List.of(
        conversion("tobool", Type.BOOL),
        conversion("tolist", Type.list(Type.DYNAMIC)),
        conversion("tomap", Type.map(Type.DYNAMIC)),
        conversion("tonumber", Type.NUMBER),
        conversion("toset", Type.set(Type.DYNAMIC)),
        conversion("tostring", Type.STRING),
        onMarks("ephemeralasnull", TypeFunctions::withoutEphemeral),
        onMarks("nonsensitive", TypeFunctions::nonsensitive),
        onMarks("sensitive", value -> value.mark(Set.of(Mark.SENSITIVE))),
        Function.of(
            "issensitive", List.of(ANYTHING), Type.BOOL, (args, type) -> isSensitive(args)));
  }

  private static Function conversion(String name, Type target) {
    return Function.of(
            name,
            List.of(Parameter.of("v", Type.DYNAMIC).orNull().orDynamic().orMarked()),
            args -> checked(args.get(0), target),
            (args, type) -> convert(args.get(0), target))
        .orNull();
  }

  private interface Change {
    Value of(Value value);
  }

  private static Function onMarks(String name, Change change) {
    return Function.of(
            name,
            List.of(ANYTHING),
            args -> args.get(0).type(),
            (args, type) -> change.of(args.get(0)))
        .orNull();
  }

  /** An unknown value cannot be refused for what it is, but for its type it can. */
  private static Type checked(Value value, Type target) throws FunctionException {
    if (value.isUnknown() && !Call.converts(value, target)) {
      throw refused(value, target);
    }
    return target;
  }

  private static Value convert(Value value, Type target) throws FunctionException {
    return switch (Conversion.convert(value, target)) {
      case Conversion.Converted(Value converted) -> converted;
      case Conversion.Failed f -> throw refused(value, target);
    };
  }

  private static FunctionException refused(Value value, Type target) {
    String to = " to " + (target.isPrimitive() ? target.friendlyName() : ofAnyType(target));
    if (value.deepMarks().contains(Mark.SENSITIVE)) {
      return FunctionException.ofArgument(
          0, "cannot convert this sensitive " + value.type().friendlyName() + to);
    }
    String what =
        value.content() instanceof Content.Text(String text) ? '"' + text + '"' : "string";
    boolean fromString = value.type() == Type.STRING && value.isKnown();
    if (fromString && target == Type.BOOL) {
      return FunctionException.ofArgument(
          0,
          "cannot convert " + what + to + "; only the strings \"true\" or \"false\" are allowed");
    }
    if (fromString && target == Type.NUMBER) {
      return FunctionException.ofArgument(
          0,
          "cannot convert "
              + what
              + to
              + "; given string must be a decimal representation of a number");
    }
    return FunctionException.ofArgument(0, "cannot convert " + value.type().friendlyName() + to);
  }

  private static String ofAnyType(Type collection) {
    return collection.friendlyName().replace("dynamic", "any single type");
  }

  private static Value isSensitive(List<Value> args) {
    Value value = args.get(0);
    if (value.isMarked(Mark.SENSITIVE)) {
      return Value.TRUE;
    }
    return value.isUnknown() ? Call.unknown(Type.BOOL, args).withoutMarks() : Value.FALSE;
  }

  private static Value nonsensitive(Value value) {
    Set<Mark> rest = EnumSet.noneOf(Mark.class);
    rest.addAll(value.marks());
    rest.remove(Mark.SENSITIVE);
    return value.withoutMarks().mark(rest);
  }

  private static Value withoutEphemeral(Value value) {
    if (value.isMarked(Mark.EPHEMERAL)) {
      Set<Mark> rest = EnumSet.copyOf(value.marks());
      rest.remove(Mark.EPHEMERAL);
      return Value.nullOf(value.type()).mark(rest).derived(value.derivation());
    }
    return switch (value.content()) {
      case Content.Elements(List<Value> elements) ->
          with(
              value,
              new Content.Elements(
                  elements.stream().map(TypeFunctions::withoutEphemeral).toList()));
      case Content.Attributes(SortedMap<String, Value> attributes) -> {
        SortedMap<String, Value> kept = new TreeMap<>(TextOrder.BY_CODE_POINT);
        attributes.forEach((name, each) -> kept.put(name, withoutEphemeral(each)));
        yield with(value, new Content.Attributes(kept));
      }
      case Content.Unknown u -> value;
      case Content.Null n -> value;
      case Content.Text t -> value;
      case Content.Num n -> value;
      case Content.Bool b -> value;
    };
  }

  private static Value with(Value value, Content content) {
    return new Value(value.type(), content, value.marks(), value.derivation());
  }
}
