package io.trailproof.function;

import io.trailproof.value.Content;
import io.trailproof.value.Conversion;
import io.trailproof.value.Derivation;
import io.trailproof.value.Mark;
import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What every call of a function does, whatever the function: arguments are counted and converted,
 * null is refused, unknown gives unknown, marks go around the function. A parameter says where its
 * function wants to see such a value itself.
 *
 * <p>A result that the function made has a derivation without a range, whose inputs are the
 * arguments'; the caller knows the place.
 */
public final class Call {
  private Call() {}

  /** The result of a function for these arguments, which may be unknown and may be null. */
  public static Value of(Function function, List<Value> arguments) throws FunctionException {
    checkCount(function, arguments.size());
    List<Value> taken = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      taken.add(converted(arguments.get(i), function.parameter(i).type(), i));
    }
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (int i = 0; i < taken.size(); i++) {
      if (!function.parameter(i).allowsMarked()) {
        marks.addAll(taken.get(i).deepMarks());
        taken.set(i, taken.get(i).withoutDeepMarks());
      }
    }
    return derived(result(function, taken).mark(marks), arguments);
  }

  /**
   * A value that cannot be known because of what is unknown in these arguments; with their marks.
   */
  static Value unknown(Type type, List<Value> because) {
    SortedSet<Origin> origins = new TreeSet<>();
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (Value argument : because) {
      origins.addAll(argument.origins());
      marks.addAll(argument.deepMarks());
    }
    return Value.unknown(type, origins).mark(marks);
  }

  /** An argument, converted; the reason why it cannot be is about the argument. */
  static Value converted(Value argument, Type target, int index) throws FunctionException {
    return switch (Conversion.convert(argument, target)) {
      case Conversion.Converted(Value value) -> value;
      case Conversion.Failed(String reason) -> throw FunctionException.ofArgument(index, reason);
    };
  }

  static boolean converts(Value value, Type target) {
    return Conversion.convert(value, target) instanceof Conversion.Converted;
  }

  private static Value result(Function function, List<Value> arguments) throws FunctionException {
    for (int i = 0; i < arguments.size(); i++) {
      Parameter parameter = function.parameter(i);
      if (arguments.get(i).isNull() && !parameter.allowsNull()) {
        throw FunctionException.ofArgument(i, "argument must not be null");
      }
      if (arguments.get(i).type() == Type.DYNAMIC && !parameter.allowsDynamic()) {
        return unknown(Type.DYNAMIC, arguments);
      }
    }
    Type type = function.returnType().of(arguments);
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).isUnknown() && !function.parameter(i).allowsUnknown()) {
        return refined(function, unknown(type, arguments));
      }
    }
    return refined(function, function.body().call(arguments, type));
  }

  private static Value refined(Function function, Value result) {
    return !function.mayReturnNull()
            && result.type() != Type.DYNAMIC
            && result.content() instanceof Content.Unknown unknown
            && !unknown.refinement().notNull()
        ? new Value(
            result.type(),
            unknown.with(unknown.refinement().withNotNull()),
            result.marks(),
            result.derivation())
        : result;
  }

  private static Value derived(Value result, List<Value> arguments) {
    if (result.derivation() != Derivation.NONE) {
      return result;
    }
    List<Derivation> inputs =
        arguments.stream()
            .map(Value::derivation)
            .filter(input -> input != Derivation.NONE)
            .distinct()
            .limit(Derivation.MOST_INPUTS)
            .toList();
    return inputs.isEmpty()
        ? result
        : result.derived(new Derivation(Derivation.Step.EXPRESSION, "", Optional.empty(), inputs));
  }

  private static void checkCount(Function function, int given) throws FunctionException {
    int count = function.parameters().size();
    if (given < count) {
      throw FunctionException.ofTooFew(given);
    }
    if (given > count && function.variadic().isEmpty()) {
      throw FunctionException.ofTooMany(count);
    }
  }
}
