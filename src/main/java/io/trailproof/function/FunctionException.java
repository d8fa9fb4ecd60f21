package io.trailproof.function;

import java.util.OptionalInt;

/**
 * A function's refusal of its arguments: the user's mistake, which the evaluator turns into a
 * diagnostic. Never leaves this package and {@code eval}.
 */
public final class FunctionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int argument;

  private FunctionException(int argument, String message) {
    super(message, null, false, false);
    this.argument = argument;
  }

  /** The call as a whole is refused: "Error in function call". */
  public static FunctionException ofCall(String message) {
    return new FunctionException(-1, message);
  }

  /** One argument, counted from 0, is refused: "Invalid function argument". */
  public static FunctionException ofArgument(int argument, String message) {
    return new FunctionException(argument, message);
  }

  public OptionalInt argument() {
    return argument < 0 ? OptionalInt.empty() : OptionalInt.of(argument);
  }
}
