package io.trailproof.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trailproof.config.ModuleLoader;
import io.trailproof.config.ModuleNode;
import io.trailproof.config.ScanRoot;
import io.trailproof.config.VariableInputs;
import io.trailproof.config.VariableValues;
import io.trailproof.parse.HclParser;
import io.trailproof.provider.ProviderSchema;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The root modules in {@code testdata/config} and {@code testdata/expand}, each with what is to
 * come of it at the end of its lines:
 *
 * <ul>
 *   <li>{@code # <- is: VALUE} the output whose value stands on this line, as {@link ValueText}
 *       writes it
 *   <li>{@code # <- instances: ADDRESS, …} the resource whose header is on this line; {@code ?}
 *       behind an address: it may not be there; {@code none}: no instance
 *   <li>{@code # <- provider: KEY} the provider configuration of that resource
 *   <li>{@code # <- diagnostic: SUMMARY} a diagnostic that begins on this line; there are no others
 * </ul>
 */
final class DocumentedModulesTest {
  private static final ProviderSchema AWS = ProviderSchema.aws(new HclParser(Budgets.DEFAULT));
  private static final String ARROW = "# <- ";

  /** A comment with an expectation. */
  private record Expected(String file, int line, String word, String text) {}

  @TestFactory
  Stream<DynamicTest> everyDocumentedModuleIsAsItSays() throws IOException {
    List<Path> cases = new ArrayList<>();
    for (String feature : List.of("config", "expand")) {
      try (Stream<Path> folders = Files.list(Path.of("testdata", feature))) {
        folders.filter(Files::isDirectory).forEach(cases::add);
      }
    }
    return cases.stream()
        .sorted()
        .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> check(folder)));
  }

  private static void check(Path folder) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Expansion expansion = expand(folder, VariableInputs.none(), diagnostics);
    List<Diagnostic> found = new ArrayList<>(diagnostics.toList());
    found.addAll(expansion.inventory().diagnostics());
    List<Expected> expected = expected(folder);
    assertEquals(
        lines(expected, "diagnostic"),
        found.stream()
            .map(d -> place(d.subject().orElseThrow()) + " " + d.summary())
            .sorted()
            .distinct()
            .collect(Collectors.joining("\n")));
    assertEquals(lines(expected, "is"), outputs(expansion));
    assertEquals(lines(expected, "instances"), headers(expansion, expected, "instances"));
    assertEquals(lines(expected, "provider"), headers(expansion, expected, "provider"));
  }

  static Expansion expand(Path folder, VariableInputs inputs, Diagnostics diagnostics)
      throws IOException {
    ScanRoot scan = ScanRoot.of(folder, Path.of(""));
    ModuleLoader loader = new ModuleLoader(scan, Budgets.DEFAULT);
    ModuleNode root = loader.root(scan.given());
    SortedMap<String, Value> variables = VariableValues.of(root, inputs, loader, diagnostics);
    return new Expander(loader, AWS, "default", Budgets.DEFAULT).expand(root, variables);
  }

  private static String lines(List<Expected> expected, String word) {
    return expected.stream()
        .filter(each -> each.word().equals(word))
        .map(each -> each.file() + ":" + each.line() + " " + each.text())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /** What the expected outputs are; those that nothing is expected of are left out. */
  private static String outputs(Expansion expansion) {
    SortedMap<String, Value> values = expansion.root().outputs();
    List<String> lines = new ArrayList<>();
    expansion
        .root()
        .module()
        .outputs()
        .forEach(
            (name, output) -> {
              SourceRange range = output.value().range();
              int line = range.endPosition().line();
              if (range.file().line(line).contains(ARROW + "is: ")) {
                lines.add(range.file().path() + ":" + line + " " + ValueText.of(values.get(name)));
              }
            });
    return lines.stream().sorted().collect(Collectors.joining("\n"));
  }

  private static String headers(Expansion expansion, List<Expected> expected, String word) {
    Map<String, String> byPlace = new TreeMap<>();
    expected.stream()
        .filter(each -> each.word().equals(word))
        .forEach(each -> byPlace.put(each.file() + ":" + each.line(), "none"));
    for (ResourceInstance instance : expansion.inventory().instances()) {
      String text =
          word.equals("provider")
              ? instance.provider().key()
              : instance.address() + (instance.existence().isCertain() ? "" : "?");
      byPlace.computeIfPresent(
          place(instance.header()),
          (place, known) ->
              known.equals("none") || known.equals(text) ? text : known + ", " + text);
    }
    return byPlace.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String place(SourceRange range) {
    return range.file().path() + ":" + range.startPosition().line();
  }

  private static List<Expected> expected(Path folder) throws IOException {
    List<Expected> expected = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).sorted().forEach(file -> expected.addAll(marks(file)));
    }
    return expected;
  }

  private static List<Expected> marks(Path file) {
    try {
      List<Expected> marks = new ArrayList<>();
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        String[] parts = lines.get(i).split(ARROW);
        for (int mark = 1; mark < parts.length; mark++) {
          String[] words = parts[mark].strip().split(": ", 2);
          marks.add(new Expected(file.toString().replace('\\', '/'), i + 1, words[0], words[1]));
        }
      }
      return marks;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
