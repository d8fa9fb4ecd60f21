package io.trailproof.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.trailproof.function.FileAccess;
import io.trailproof.parse.HclParser;
import io.trailproof.parse.ParsedExpression;
import io.trailproof.parse.ParsedFile;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceFile;
import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Block;
import io.trailproof.value.Content;
import io.trailproof.value.Mark;
import io.trailproof.value.Origin;
import io.trailproof.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the pages under {@code testdata/eval} and {@code testdata/function}: each fenced block is a
 * module in the page's directory, and a comment behind a local value says what it is. A block that
 * is called {@code hcl identity} is read as a rule is.
 *
 * <ul>
 *   <li>{@code # => VALUE}: an expression whose value it has, type and marks included
 *   <li>{@code # => unknown TYPE, WHAT IS KNOWN, because ORIGINS}
 *   <li>{@code # error: SUMMARY}: what is reported; several are separated by {@code ;}
 * </ul>
 */
final class EvaluationDocumentsTest {
  private static final List<Path> PAGES =
      List.of(Path.of("testdata/eval"), Path.of("testdata/function"));
  private static final long LARGEST_FILE = 1 << 20;
  private static final String VALUE = "# => ";
  private static final String ERROR = "# error: ";

  private final HclParser parser = new HclParser(Budgets.DEFAULT);

  @TestFactory
  Stream<DynamicNode> pages() throws IOException {
    List<DynamicNode> pages = new ArrayList<>();
    for (Path directory : PAGES) {
      try (Stream<Path> files = Files.list(directory)) {
        files
            .filter(file -> file.toString().endsWith(".md"))
            .sorted()
            .map(this::page)
            .forEach(pages::add);
      }
    }
    return pages.stream();
  }

  private DynamicNode page(Path file) {
    List<DynamicNode> tests = new ArrayList<>();
    String heading = "";
    StringBuilder block = new StringBuilder();
    boolean inside = false;
    EqualityMode mode = EqualityMode.TERRAFORM;
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (inside && line.startsWith("```")) {
        inside = false;
        tests.addAll(tests(heading, file, number, block.toString(), mode));
      } else if (inside) {
        block.append(line).append('\n');
      } else if (line.startsWith("```hcl")) {
        inside = true;
        mode = line.endsWith(" identity") ? EqualityMode.IDENTITY : EqualityMode.TERRAFORM;
        block.setLength(0);
      } else if (line.startsWith("#")) {
        heading = line.replaceFirst("^#+ ", "");
      }
    }
    return DynamicContainer.dynamicContainer(file.getFileName().toString(), tests);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<DynamicNode> tests(
      String heading, Path page, int number, String text, EqualityMode mode) {
    FileAccess files = FileAccess.within(page.getParent(), page.getParent(), LARGEST_FILE);
    String place = page.getFileName() + ":" + number;
    List<DynamicNode> tests = new ArrayList<>();
    ParsedFile file = parser.parseFile(SourceFile.of(place, text));
    for (Block locals : file.body().blocks("locals")) {
      for (Attribute local : locals.body().attributes()) {
        int line = local.range().endPosition().line();
        tests.add(
            DynamicTest.dynamicTest(
                heading + ": " + local.name(),
                () ->
                    check(
                        Evaluator.ofTerraform(files, mode, Budgets.DEFAULT),
                        file,
                        local,
                        expectation(file.file(), local, line))));
      }
    }
    if (!file.diagnostics().isEmpty() || tests.isEmpty()) {
      tests.add(DynamicTest.dynamicTest(heading, () -> fail(place + file.diagnostics())));
    }
    return tests;
  }

  /** The comment on the first or the last line of a local value. */
  private static String expectation(SourceFile file, Attribute local, int last) {
    String first = comment(file.line(local.range().startPosition().line()));
    return first.isEmpty() ? comment(file.line(Math.min(last, file.lineCount()))) : first;
  }

  private static String comment(String line) {
    int at = Math.max(line.lastIndexOf(VALUE), line.lastIndexOf(ERROR));
    return at < 0 ? "" : line.substring(at).strip();
  }

  private void check(Evaluator evaluator, ParsedFile file, Attribute local, String expected) {
    SmallModule module = SmallModule.of(file.body(), evaluator);
    Diagnostics diagnostics = new Diagnostics();
    Value value = evaluator.evaluate(local.value(), module, diagnostics);
    String errors =
        diagnostics.toList().stream().map(Diagnostic::summary).collect(Collectors.joining("; "));
    if (expected.startsWith(ERROR)) {
      assertEquals(expected, ERROR + errors);
    } else {
      assertEquals("", errors);
      if (expected.startsWith(VALUE + "unknown ")) {
        assertEquals(expected, VALUE + describe(value));
      } else if (!expected.isEmpty()) {
        assertEquals(
            shown(expected(expected.substring(VALUE.length()), evaluator, module)), shown(value));
      }
    }
  }

  private Value expected(String expression, Evaluator evaluator, Scope scope) {
    Diagnostics diagnostics = new Diagnostics();
    ParsedExpression parsed = parser.parseExpression(SourceFile.of("expected", expression));
    diagnostics.addAll(parsed.diagnostics());
    Value value = evaluator.evaluate(parsed.expression(), scope, diagnostics);
    assertEquals(List.of(), diagnostics.toList(), expression);
    return value;
  }

  /** All that counts in a comparison, and nothing else. */
  private static String shown(Value value) {
    return marks(value) + value.type().text() + " " + content(value);
  }

  private static String content(Value value) {
    return switch (value.content()) {
      case Content.Null n -> "null";
      case Content.Text(String text) -> "\"" + text + "\"";
      case Content.Num(var number) -> number.text();
      case Content.Bool(boolean truth) -> Boolean.toString(truth);
      case Content.Elements(List<Value> elements) ->
          elements.stream()
              .map(EvaluationDocumentsTest::shown)
              .collect(Collectors.joining(", ", "[", "]"));
      case Content.Attributes(var attributes) ->
          attributes.entrySet().stream()
              .map(entry -> entry.getKey() + " = " + shown(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Content.Unknown unknown -> describe(value);
    };
  }

  private static String describe(Value value) {
    if (!(value.content() instanceof Content.Unknown unknown)) {
      return shown(value);
    }
    StringBuilder text = new StringBuilder(marks(value) + "unknown " + value.type().text());
    var known = unknown.refinement();
    if (!known.prefix().isEmpty()) {
      text.append(", prefix \"").append(known.prefix()).append('"');
    } else if (known.notNull()) {
      text.append(", not null");
    }
    known.lower().ifPresent(b -> text.append(b.inclusive() ? ", >= " : ", > ").append(b.number()));
    known.upper().ifPresent(b -> text.append(b.inclusive() ? ", <= " : ", < ").append(b.number()));
    if (known.minLength() > 0) {
      text.append(", length >= ").append(known.minLength());
    }
    if (known.maxLength() < Integer.MAX_VALUE) {
      text.append(", length <= ").append(known.maxLength());
    }
    unknown.identity().ifPresent(identity -> text.append(", is ").append(identity));
    return text
        + ", because "
        + unknown.origins().stream().map(Origin::name).collect(Collectors.joining(" and "));
  }

  private static String marks(Value value) {
    return value.marks().stream()
        .sorted()
        .map(mark -> mark == Mark.SENSITIVE ? "sensitive " : "ephemeral ")
        .collect(Collectors.joining());
  }
}
