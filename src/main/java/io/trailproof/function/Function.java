package io.trailproof.function;

import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A function of Terraform's language.
 *
 * @param parameters the positional ones
 * @param variadic what all further arguments are, if there may be any
 * @param returnType the result's type, from the converted arguments; asked for unknown ones too
 * @param body called with converted arguments that meet what the parameters allow
 */
public record Function(
    String name,
    List<Parameter> parameters,
    Optional<Parameter> variadic,
    ReturnType returnType,
    Body body) {

  public Function {
    parameters = List.copyOf(parameters);
  }

  /** The parameter of an argument, counted from 0. */
  public Parameter parameter(int argument) {
    return argument < parameters.size() ? parameters.get(argument) : variadic.orElseThrow();
  }

  /** How a function finds its result's type. */
  public interface ReturnType {
    Type of(List<Value> arguments) throws FunctionException;
  }

  /** What a function does. */
  public interface Body {
    Value call(List<Value> arguments, Type returnType) throws FunctionException;
  }
}
