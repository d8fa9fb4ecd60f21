package io.trailproof.value;

/** What a variable's {@code type} asks for: a type, and defaults of its optional attributes. */
public record TypeConstraint(Type type, Defaults defaults) {
  public static final TypeConstraint ANY = new TypeConstraint(Type.DYNAMIC, Defaults.NONE);

  /** The value with its defaults, converted to the type. */
  public Conversion.Result convert(Value value) {
    return Conversion.convertNamingThePlace(defaults.apply(value), type);
  }
}
