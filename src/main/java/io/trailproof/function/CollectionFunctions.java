package io.trailproof.function;

import io.trailproof.value.Content;
import io.trailproof.value.Equality;
import io.trailproof.value.Refinement;
import io.trailproof.value.Type;
import io.trailproof.value.Unification;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The functions that ask something of any collection, or choose among arguments. */
final class CollectionFunctions {
  private static final Parameter BOOLS = Parameter.of("list", Type.list(Type.BOOL));

  private CollectionFunctions() {}

  static List<Function> all() {
    return List.of(
        Function.of("alltrue", List.of(BOOLS), Type.BOOL, (args, type) -> allTrue(args)),
        Function.of("anytrue", List.of(BOOLS), Type.BOOL, (args, type) -> anyTrue(args)),
        Function.of(
                "coalesce", List.of(), CollectionFunctions::commonType, (a, t) -> coalesce(a, t))
            .andMore(Parameter.of("vals", Type.DYNAMIC).orNull().orUnknown().orDynamic()),
        Function.of(
            "contains",
            List.of(Parameter.of("list", Type.DYNAMIC), Parameter.of("value", Type.DYNAMIC)),
            Type.BOOL,
            (args, type) -> contains(args)),
        Function.of(
            "length",
            List.of(Parameter.of("value", Type.DYNAMIC).orUnknown().orDynamic().orMarked()),
            CollectionFunctions::typeOfLength,
            (args, type) -> Length.of(args.get(0)).mark(args.get(0).marks())),
        Function.of(
                "one",
                List.of(Parameter.of("list", Type.DYNAMIC)),
                CollectionFunctions::typeOfOne,
                (args, type) -> one(args, type))
            .orNull());
  }

  private static Value allTrue(List<Value> args) {
    for (Value element : args.get(0).elements()) {
      if (element.isUnknown()) {
        return Call.unknown(Type.BOOL, args);
      }
      if (!element.isTrue()) {
        return Value.FALSE;
      }
    }
    return Value.TRUE;
  }

  private static Value anyTrue(List<Value> args) {
    List<Value> elements = args.get(0).elements();
    if (elements.stream().anyMatch(Value::isTrue)) {
      return Value.TRUE;
    }
    return elements.stream().anyMatch(Value::isUnknown)
        ? Call.unknown(Type.BOOL, args)
        : Value.FALSE;
  }

  private static Type commonType(List<Value> args) throws FunctionException {
    List<Type> types = args.stream().map(Value::type).toList();
    return (args.isEmpty() ? Optional.<Type>empty() : Unification.unify(types))
        .orElseThrow(() -> FunctionException.ofCall("all arguments must have the same type"));
  }

  private static Value coalesce(List<Value> args, Type type) throws FunctionException {
    for (int i = 0; i < args.size(); i++) {
      Value value = Call.converted(args.get(i), type, i);
      if (value.content() instanceof Content.Unknown unknown) {
        return isSurelyChosen(unknown, type)
            ? new Value(type, unknown.with(Refinement.NOT_NULL), Set.of(), value.derivation())
            : Call.unknown(type, args.subList(i, args.size()));
      }
      if (!value.isNull() && !(type == Type.STRING && value.text().isEmpty())) {
        return value;
      }
    }
    throw FunctionException.ofCall("no non-null, non-empty-string arguments");
  }

  /** Whether an unknown argument is neither null nor, as far as strings go, empty. */
  private static boolean isSurelyChosen(Content.Unknown unknown, Type type) {
    Refinement known = unknown.refinement();
    return known.notNull()
        && (type.isPrimitive() && type != Type.STRING || !known.prefix().isEmpty());
  }

  private static Value contains(List<Value> args) throws FunctionException {
    Value list = args.get(0);
    if (!isSequence(list.type())) {
      throw FunctionException.ofCall("argument must be list, tuple, or set");
    }
    boolean mayContain = false;
    for (Value element : list.elements()) {
      Value equal = Equality.equal(args.get(1), element);
      if (equal.isTrue()) {
        return Value.TRUE;
      }
      mayContain |= equal.isUnknown();
    }
    return mayContain ? Call.unknown(Type.BOOL, args) : Value.FALSE;
  }

  private static Type typeOfLength(List<Value> args) throws FunctionException {
    Type given = args.get(0).type();
    if (given == Type.NUMBER || given == Type.BOOL) {
      throw FunctionException.ofCall(
          "argument must be a string, a collection type, or a structural type");
    }
    return Type.NUMBER;
  }

  private static Type typeOfOne(List<Value> args) throws FunctionException {
    return switch (args.get(0).type()) {
      case Type.ListOf(Type element) -> element;
      case Type.SetOf(Type element) -> element;
      case Type.TupleOf(List<Type> elements) -> {
        if (elements.size() > 1) {
          throw notOne();
        }
        yield elements.isEmpty() ? Type.DYNAMIC : elements.get(0);
      }
      case Type.MapOf m -> throw notOne();
      case Type.ObjectOf o -> throw notOne();
      case Type.Primitive p -> throw notOne();
      case Type.Dynamic d -> throw notOne();
    };
  }

  private static Value one(List<Value> args, Type type) throws FunctionException {
    Value list = args.get(0);
    OptionalInt length = Length.known(list);
    if (length.isEmpty()) {
      return Call.unknown(type, args);
    }
    return switch (length.getAsInt()) {
      case 0 -> Value.nullOf(type);
      case 1 -> list.elements().get(0);
      default -> throw notOne();
    };
  }

  private static FunctionException notOne() {
    return FunctionException.ofArgument(
        0, "must be a list, set, or tuple value with either zero or one elements");
  }

  /** Whether values of the type have elements one after the other. */
  static boolean isSequence(Type type) {
    return switch (type) {
      case Type.ListOf l -> true;
      case Type.SetOf s -> true;
      case Type.TupleOf t -> true;
      case Type.MapOf m -> false;
      case Type.ObjectOf o -> false;
      case Type.Primitive p -> false;
      case Type.Dynamic d -> false;
    };
  }
}
