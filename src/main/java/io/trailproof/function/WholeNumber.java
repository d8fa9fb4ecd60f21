package io.trailproof.function;

import io.trailproof.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Arguments that count or number something. */
final class WholeNumber {
  private static final String WANTED =
      "value must be a whole number, between -9223372036854775808 and 9223372036854775807";

  private WholeNumber() {}

  static long of(Value number) throws FunctionException {
    return of(number, "");
  }

  /**
   * The whole number that a number is.
   *
   * @param introduction what a message about any other number begins with
   */
  static long of(Value number, String introduction) throws FunctionException {
    return whole(number).orElseThrow(() -> FunctionException.ofCall(introduction + WANTED));
  }

  /** The same, where the message is about the argument. */
  static long ofArgument(List<Value> arguments, int index, String introduction)
      throws FunctionException {
    return whole(arguments.get(index))
        .orElseThrow(() -> FunctionException.ofArgument(index, introduction + WANTED));
  }

  private static OptionalLong whole(Value number) {
    Optional<BigInteger> whole = number.number().toBigInteger();
    return whole.isPresent() && whole.get().bitLength() < Long.SIZE
        ? OptionalLong.of(whole.get().longValueExact())
        : OptionalLong.empty();
  }
}
