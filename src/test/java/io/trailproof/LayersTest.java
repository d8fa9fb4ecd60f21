package io.trailproof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the direction of imports: a package knows only those named before it, and each library and
 * each door to the outside world is known in few places. A package that is not named here fails the
 * test.
 */
final class LayersTest {
  private static final Path SOURCES = Path.of("src/main/java");

  /** From the bottom to the top; packages in one line do not know each other. */
  private static final List<List<String>> LAYERS =
      Stream.of(
              "source",
              "value",
              "syntax",
              "parse.antlr",
              "parse",
              "function",
              "eval",
              "config",
              "provider",
              "expand",
              "plan",
              "graph",
              "iam events",
              "rule",
              "fix",
              "report",
              "",
              "cli")
          .map(line -> Arrays.asList(line.split(" ")))
          .toList();

  /** What is not ours, and who may name it. {@code java.*} is open to all but for these doors. */
  private static final Map<String, Set<String>> DOORS =
      Map.ofEntries(
          Map.entry("io.trailproof.parse.antlr", Set.of("parse")),
          Map.entry("org.antlr.", Set.of("parse")),
          Map.entry("tools.jackson.", Set.of("parse", "function", "plan", "report")),
          Map.entry("picocli.", Set.of("cli")),
          Map.entry("com.google.re2j.", Set.of("function", "events", "rule")),
          Map.entry("org.snakeyaml.", Set.of("function")),
          Map.entry("java.net.", Set.of()),
          Map.entry("java.lang.reflect.", Set.of()),
          // For a constant pattern only; what users write goes to RE2/J, which takes linear time.
          Map.entry("java.util.regex.", Set.of("source")),
          Map.entry("java.io.ObjectInputStream", Set.of()),
          Map.entry("ProcessBuilder", Set.of()),
          Map.entry("Runtime.getRuntime().exec", Set.of()),
          Map.entry("javax.", Set.of()));

  private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+)");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");

  @Test
  void everyPackageImportsOnlyPackagesBelowIt() throws IOException {
    List<String> trespasses = new ArrayList<>();
    for (Source source : sources()) {
      int layer = layerOf(source.pack());
      if (layer < 0) {
        trespasses.add(source.path() + ": package " + source.pack() + " has no layer");
        continue;
      }
      for (String name : source.imports()) {
        String known = packageOf(name);
        boolean allowed =
            name.startsWith("io.trailproof.")
                ? known.equals(source.pack()) || layerOf(known) >= 0 && layerOf(known) < layer
                : name.startsWith("java.") || DOORS.keySet().stream().anyMatch(name::startsWith);
        if (!allowed) {
          trespasses.add(source.path() + ": imports " + name);
        }
      }
    }
    assertEquals(List.of(), trespasses);
  }

  @Test
  void everyDoorToTheOutsideIsUsedOnlyWhereItIsDeclared() throws IOException {
    List<String> trespasses = new ArrayList<>();
    for (Source source : sources()) {
      DOORS.forEach(
          (door, keepers) -> {
            if (source.code().contains(door) && !keepers.contains(source.pack())) {
              trespasses.add(source.path() + ": uses " + door);
            }
          });
    }
    assertEquals(List.of(), trespasses.stream().sorted().toList());
  }

  private static int layerOf(String pack) {
    for (int layer = 0; layer < LAYERS.size(); layer++) {
      if (LAYERS.get(layer).contains(pack)) {
        return layer;
      }
    }
    return -1;
  }

  /** The part of a qualified name that is in lower case, without our root. */
  private static String packageOf(String name) {
    StringBuilder pack = new StringBuilder();
    for (String part : name.replaceFirst("^io\\.trailproof\\.?", "").split("\\.")) {
      if (part.isEmpty() || Character.isUpperCase(part.charAt(0))) {
        break;
      }
      pack.append(pack.isEmpty() ? "" : ".").append(part);
    }
    return pack.toString();
  }

  private static List<Source> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(Source::read)
          .toList();
    }
  }

  /** One file without its comments: prose may mention what code may not touch. */
  private record Source(Path path, String code) {
    static Source read(Path path) {
      try {
        return new Source(path, COMMENT.matcher(Files.readString(path)).replaceAll(""));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    String pack() {
      Path folder = SOURCES.resolve("io/trailproof").relativize(path.getParent());
      return folder.toString().replace(java.io.File.separatorChar, '.');
    }

    List<String> imports() {
      return IMPORT.matcher(code).results().map(found -> found.group(1)).toList();
    }
  }
}
