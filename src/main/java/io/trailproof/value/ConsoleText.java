package io.trailproof.value;

/** Values as {@code terraform console} prints them; marked ones are never shown. */
public final class ConsoleText {
  private ConsoleText() {}

  public static String of(Value value) {
    return value.content().toString();
  }

  /** A type as the console's {@code type()} prints it, over several lines. */
  public static String of(Type type) {
    return type.text();
  }
}
