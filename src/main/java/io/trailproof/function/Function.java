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
 * @param mayReturnNull whether a result may be null; of most functions an unknown result is known
 *     not to be
 * @param returnType the result's type, from the converted arguments; asked for unknown ones too
 * @param body called with converted arguments that meet what the parameters allow
 */
public record Function(
    String name,
    List<Parameter> parameters,
    Optional<Parameter> variadic,
    boolean mayReturnNull,
    ReturnType returnType,
    Body body) {

  public Function {
    parameters = List.copyOf(parameters);
  }

  /** A function whose results are all of one type. */
  public static Function of(String name, List<Parameter> parameters, Type type, Body body) {
    return of(name, parameters, arguments -> type, body);
  }

  /** A function whose result's type depends on its arguments. */
  public static Function of(String name, List<Parameter> parameters, ReturnType type, Body body) {
    return new Function(name, parameters, Optional.empty(), false, type, body);
  }

  /** The same with any number of further arguments. */
  public Function andMore(Parameter further) {
    return new Function(name, parameters, Optional.of(further), mayReturnNull, returnType, body);
  }

  /** The same, but a result may be null. */
  public Function orNull() {
    return new Function(name, parameters, variadic, true, returnType, body);
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
