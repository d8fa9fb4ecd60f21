package io.trailproof.function;

import io.trailproof.value.Value;
import java.math.BigInteger;
import java.util.Optional;

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
    Optional<BigInteger> whole = number.number().toBigInteger();
    if (whole.isEmpty() || whole.get().bitLength() > 63) {
      throw FunctionException.ofCall(introduction + WANTED);
    }
    return whole.get().longValueExact();
  }
}
