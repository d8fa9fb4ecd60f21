package io.trailproof.value;

/** Terraform's automatic conversion of values between types. */
public final class Conversion {
  private Conversion() {}

  /** What came of a conversion. */
  public sealed interface Result {}

  public record Converted(Value value) implements Result {}

  /** The reason in Terraform's words, to be put into a sentence: {@code a number is required}. */
  public record Failed(String reason) implements Result {}

  /** The value as one of the type; what is unknown in the type is taken from the value. */
  public static Result convert(Value value, Type target) {
    if (value.type().equals(target) || target == Type.DYNAMIC) {
      return new Converted(value);
    }
    return new Failed(target.friendlyName() + " required");
  }
}
