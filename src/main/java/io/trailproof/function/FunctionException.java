package io.trailproof.function;

import java.util.OptionalInt;

/**
 * A function's refusal of its arguments: the user's mistake, which the evaluator turns into a
 * diagnostic. Never leaves this package and {@code eval}.
 */
public final class FunctionException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int WHOLE_CALL = -1;

  private final Kind kind;
  private final int argument;

  private FunctionException(Kind kind, int argument, String message) {
    super(message, null, false, false);
    this.kind = kind;
    this.argument = argument;
  }

  /** The call as a whole is refused. */
  public static FunctionException ofCall(String message) {
    return new FunctionException(Kind.CALL, WHOLE_CALL, message);
  }

  /** One argument, counted from 0, is refused. */
  public static FunctionException ofArgument(int argument, String message) {
    return new FunctionException(Kind.ARGUMENT, argument, message);
  }

  static FunctionException ofTooFew(int given) {
    return new FunctionException(Kind.TOO_FEW, WHOLE_CALL, Integer.toString(given));
  }

  static FunctionException ofTooMany(int firstSurplus) {
    return new FunctionException(Kind.TOO_MANY, firstSurplus, "");
  }

  /** The argument that is wrong, counted from 0; empty if it is the call as a whole. */
  public OptionalInt argument() {
    return argument < 0 ? OptionalInt.empty() : OptionalInt.of(argument);
  }

  /** The summary that Terraform gives. */
  public String summary() {
    return switch (kind) {
      case CALL -> "Error in function call";
      case ARGUMENT -> "Invalid function argument";
      case TOO_FEW -> "Not enough function arguments";
      case TOO_MANY -> "Too many function arguments";
    };
  }

  /** The detail that Terraform gives, for a call of the function under this name. */
  public String detail(String calledAs, Function function) {
    int count = function.parameters().size();
    return switch (kind) {
      case CALL -> "Call to function \"%s\" failed: %s.".formatted(calledAs, getMessage());
      case ARGUMENT ->
          "Invalid value for \"%s\" parameter: %s."
              .formatted(function.parameter(argument).name(), getMessage());
      case TOO_FEW ->
          "Function \"%s\" expects%s %d argument(s). Missing value for \"%s\"."
              .formatted(
                  calledAs,
                  function.variadic().isPresent() ? " at least" : "",
                  count,
                  function.parameters().get(Integer.parseInt(getMessage())).name());
      case TOO_MANY -> "Function \"%s\" expects only %d argument(s).".formatted(calledAs, count);
    };
  }

  private enum Kind {
    CALL,
    ARGUMENT,
    TOO_FEW,
    TOO_MANY
  }
}
