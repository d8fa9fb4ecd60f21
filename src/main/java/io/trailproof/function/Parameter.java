package io.trailproof.function;

import io.trailproof.value.Type;

/**
 * A parameter of a function, and how its argument is treated before the function sees it.
 *
 * @param type what the argument is converted to; {@link Type#DYNAMIC} takes anything as it is
 * @param allowsNull otherwise null is an error
 * @param allowsUnknown otherwise an unknown argument makes the result unknown, of the type that the
 *     function returns
 * @param allowsDynamic otherwise an argument of unknown type makes the result unknown, of unknown
 *     type
 * @param allowsMarked otherwise the marks, deep ones included, are taken off the argument and put
 *     on the result
 */
public record Parameter(
    String name,
    Type type,
    boolean allowsNull,
    boolean allowsUnknown,
    boolean allowsDynamic,
    boolean allowsMarked) {

  public static Parameter of(String name, Type type) {
    return new Parameter(name, type, false, false, false, false);
  }

  public Parameter orNull() {
    return new Parameter(name, type, true, allowsUnknown, allowsDynamic, allowsMarked);
  }

  public Parameter orUnknown() {
    return new Parameter(name, type, allowsNull, true, allowsDynamic, allowsMarked);
  }

  public Parameter orDynamic() {
    return new Parameter(name, type, allowsNull, allowsUnknown, true, allowsMarked);
  }

  public Parameter orMarked() {
    return new Parameter(name, type, allowsNull, allowsUnknown, allowsDynamic, true);
  }
}
