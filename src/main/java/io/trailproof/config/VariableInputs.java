package io.trailproof.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What sets variables beside the files in the root module's directory.
 *
 * @param environment the values of {@code TF_VAR_…}, by the variable's name
 * @param flags {@code --var} and {@code --var-file} in the order of the command line
 */
public record VariableInputs(SortedMap<String, String> environment, List<Flag> flags) {
  private static final String PREFIX = "TF_VAR_";

  public VariableInputs {
    environment = Names.sorted(environment);
    flags = List.copyOf(flags);
  }

  /** A flag that sets variables. */
  public sealed interface Flag {}

  /** {@code --var name=text} */
  public record Assignment(String name, String text) implements Flag {}

  /**
   * {@code --var-file}
   *
   * @param name how reports call the file
   */
  public record File(Path path, String name) implements Flag {}

  public static VariableInputs none() {
    return new VariableInputs(Names.sorted(Map.of()), List.of());
  }

  /** The variables that a process environment sets; other names in it are left alone. */
  public static SortedMap<String, String> fromEnvironment(Map<String, String> all) {
    TreeMap<String, String> named = new TreeMap<>();
    all.forEach(
        (key, value) -> {
          if (key.startsWith(PREFIX)) {
            named.put(key.substring(PREFIX.length()), value);
          }
        });
    return Names.sorted(named);
  }
}
