package io.trailproof.function;

import io.trailproof.value.BigFloat;
import io.trailproof.value.Conversion;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The functions on numbers. {@code pow} and {@code log} work with 64-bit floats, the rest exactly.
 */
final class NumericFunctions {
  private static final Parameter NUM = Parameter.of("num", Type.NUMBER);
  private static final Parameter NUMBERS = Parameter.of("numbers", Type.NUMBER);
  private static final BigFloat MINUS_ONE = BigFloat.of(-1);

  /** The most elements that {@code range} makes, in Terraform as well. */
  private static final int LONGEST_RANGE = 1024;

  private static final int LARGEST_BASE = 62;

  /** Digits of an integer that somebody can mean. */
  private static final int LONGEST_INTEGER = 10_000;

  private NumericFunctions() {}

  static List<Function> all() {
    return List.of(
        onNumber("abs", BigFloat::abs),
        onNumber("ceil", BigFloat::ceil),
        onNumber("floor", BigFloat::floor),
        onDoubles("log", "base", (num, base) -> Floats.log(num) / Floats.log(base)),
        onDoubles("pow", "power", Floats::pow),
        Function.of("max", List.of(), Type.NUMBER, (args, type) -> outermost(args, 1))
            .andMore(NUMBERS),
        Function.of("min", List.of(), Type.NUMBER, (args, type) -> outermost(args, -1))
            .andMore(NUMBERS),
        Function.of(
            "parseint",
            List.of(Parameter.of("number", Type.DYNAMIC), Parameter.of("base", Type.NUMBER)),
            NumericFunctions::typeOfParsed,
            (args, type) -> parse(args)),
        Function.of("range", List.of(), Type.list(Type.NUMBER), (args, type) -> range(args))
            .andMore(Parameter.of("params", Type.NUMBER)),
        Function.of(
            "signum",
            List.of(NUM),
            Type.NUMBER,
            (args, type) -> Value.number(Long.signum(WholeNumber.of(args.get(0))))),
        Function.of(
            "sum",
            List.of(Parameter.of("list", Type.DYNAMIC)),
            Type.NUMBER,
            (args, type) -> sum(args)));
  }

  private static Function onNumber(String name, UnaryOperator<BigFloat> change) {
    return Function.of(
        name,
        List.of(NUM),
        Type.NUMBER,
        (args, type) -> Value.number(change.apply(args.get(0).number())));
  }

  private interface DoubleFunction {
    double of(double num, double second);
  }

  private static Function onDoubles(String name, String second, DoubleFunction compute) {
    return Function.of(
        name,
        List.of(NUM, Parameter.of(second, Type.NUMBER)),
        Type.NUMBER,
        (args, type) ->
            BigFloat.of(
                    compute.of(
                        args.get(0).number().doubleValue(), args.get(1).number().doubleValue()))
                .map(Value::number)
                .orElseThrow(() -> FunctionException.ofCall("the result is not a number")));
  }

  private static Value outermost(List<Value> args, int direction) throws FunctionException {
    if (args.isEmpty()) {
      throw FunctionException.ofCall("must pass at least one number");
    }
    Value best = args.get(0);
    for (Value each : args) {
      if (each.number().compareTo(best.number()) * direction > 0) {
        best = each;
      }
    }
    return best;
  }

  private static Type typeOfParsed(List<Value> args) throws FunctionException {
    Type given = args.get(0).type();
    if (given != Type.STRING) {
      throw FunctionException.ofArgument(
          0, "first argument must be a string, not " + given.friendlyName());
    }
    return Type.NUMBER;
  }

  private static Value parse(List<Value> args) throws FunctionException {
    String text = args.get(0).text();
    Optional<BigInteger> base = args.get(1).number().toBigInteger();
    if (base.isEmpty() || base.get().signum() <= 0 || base.get().bitLength() > 6) {
      throw badBase();
    }
    int radix = base.get().intValueExact();
    if (radix < 2 || radix > LARGEST_BASE) {
      throw badBase();
    }
    if (text.length() > LONGEST_INTEGER) {
      return Limit.unknown(Type.NUMBER, "number-exponent");
    }
    boolean signed = text.startsWith("-") || text.startsWith("+");
    BigInteger number = BigInteger.ZERO;
    BigInteger factor = BigInteger.valueOf(radix);
    for (int i = signed ? 1 : 0; i < text.length(); i++) {
      int digit = digit(text.charAt(i), radix);
      if (digit < 0 || digit >= radix) {
        throw badNumber(text, radix);
      }
      number = number.multiply(factor).add(BigInteger.valueOf(digit));
    }
    if (text.length() == (signed ? 1 : 0)) {
      throw badNumber(text, radix);
    }
    BigInteger result = text.startsWith("-") ? number.negate() : number;
    return Value.number(
        result.bitLength() < Long.SIZE
            ? BigFloat.of(result.longValueExact())
            : BigFloat.of(result));
  }

  /** Up to base 36 the case does not matter; above, small letters come before capital ones. */
  private static int digit(char c, int radix) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 10;
    }
    if (c >= 'A' && c <= 'Z') {
      return c - 'A' + (radix <= 36 ? 10 : 36);
    }
    return -1;
  }

  private static FunctionException badBase() {
    return FunctionException.ofArgument(
        1, "base must be a whole number between 2 and 62 inclusive");
  }

  private static FunctionException badNumber(String text, int radix) {
    return FunctionException.ofArgument(
        0, "cannot parse \"" + text + "\" as a base " + radix + " integer");
  }

  private static Value range(List<Value> args) throws FunctionException {
    if (args.isEmpty() || args.size() > 3) {
      throw FunctionException.ofCall("must have one, two, or three arguments");
    }
    BigFloat start = args.size() == 1 ? BigFloat.ZERO : args.get(0).number();
    BigFloat end = args.get(args.size() == 1 ? 0 : 1).number();
    boolean falls = end.compareTo(start) < 0;
    BigFloat step = args.size() == 3 ? args.get(2).number() : falls ? MINUS_ONE : BigFloat.ONE;
    boolean down = step.signum() < 0;
    if (down && end.compareTo(start) > 0) {
      throw FunctionException.ofArgument(1, "end must be less than start when step is negative");
    }
    if (!down && falls) {
      throw FunctionException.ofArgument(1, "end must be greater than start when step is positive");
    }
    List<Value> numbers = new ArrayList<>();
    BigFloat number = start;
    while (down ? number.compareTo(end) > 0 : number.compareTo(end) < 0) {
      if (numbers.size() >= LONGEST_RANGE) {
        throw FunctionException.ofCall(
            "more than 1024 values were generated; either decrease the difference between start"
                + " and end or use a smaller step");
      }
      numbers.add(Value.number(number));
      number = number.add(step).orElse(end);
    }
    return Value.list(Type.NUMBER, numbers);
  }

  private static Value sum(List<Value> args) throws FunctionException {
    Value list = args.get(0);
    List<Value> elements =
        switch (list.type()) {
          case Type.ListOf l -> list.elements();
          case Type.SetOf s -> list.elements();
          case Type.TupleOf t -> list.elements();
          case Type.MapOf m -> throw notSummable(list);
          case Type.ObjectOf o -> throw notSummable(list);
          case Type.Primitive p -> throw FunctionException.ofArgument(0, "cannot sum noniterable");
          case Type.Dynamic d -> throw FunctionException.ofArgument(0, "cannot sum noniterable");
        };
    if (elements.isEmpty()) {
      throw FunctionException.ofArgument(0, "cannot sum an empty list");
    }
    if (!list.isWhollyKnown()) {
      return Call.unknown(Type.NUMBER, args);
    }
    BigFloat sum = number(elements.get(0));
    for (Value element : elements.subList(1, elements.size())) {
      sum =
          sum.add(number(element))
              .orElseThrow(
                  () -> FunctionException.ofCall("can't compute sum of opposing infinities"));
    }
    return Value.number(sum);
  }

  private static FunctionException notSummable(Value value) {
    return FunctionException.ofArgument(
        0,
        value.attributes().isEmpty()
            ? "cannot sum an empty list"
            : "argument must be list, set, or tuple. Received " + value.type().friendlyName());
  }

  private static BigFloat number(Value element) throws FunctionException {
    if (!element.isNull()
        && Conversion.convert(element, Type.NUMBER) instanceof Conversion.Converted(Value number)
        && number.isKnown()) {
      return number.number();
    }
    throw FunctionException.ofArgument(0, "argument must be list, set, or tuple of number values");
  }
}
