package io.trailproof.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Body;
import io.trailproof.syntax.BodySchema;
import io.trailproof.syntax.BodySchema.BlockSchema;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.JsonBodies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each {@code .tf.json} in {@code testdata/parse/json} reads as the {@code .tf} beside it, once a
 * schema has told its blocks, and has the diagnostics that its comments name.
 */
final class JsonDocumentsTest {
  private static final Path DOCUMENTS = Path.of("testdata/parse/json");
  private static final HclParser PARSER = new HclParser(Budgets.DEFAULT);

  private static final BodySchema RESOURCE =
      new BodySchema(
          Set.of(),
          Map.of(
              "event_selector", block(BodySchema.ANY),
              "lifecycle", block(BodySchema.ANY),
              "dynamic",
                  block(
                      new BodySchema(Set.of(), Map.of("content", block(BodySchema.ANY)), true),
                      "type")),
          true);

  private static final BodySchema FILE =
      new BodySchema(
          Set.of(),
          Map.of(
              "resource", block(RESOURCE, "type", "name"),
              "output", block(BodySchema.ANY, "name"),
              "terraform", block(BodySchema.ANY),
              "locals", block(BodySchema.ANY)),
          false);

  private static BlockSchema block(BodySchema body, String... labels) {
    return new BlockSchema(List.of(labels), body);
  }

  static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.list(DOCUMENTS)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void readsAsTheNativeFileBesideIt(Path document) throws IOException {
    SourceFile file = file(document);
    ParsedFile parsed = new JsonSyntaxParser(PARSER).parseFile(file);
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.addAll(parsed.diagnostics());
    Body body = JsonBodies.asNative(parsed.body(), FILE, diagnostics);
    String twin = document.toString().replace(".tf.json", ".tf");
    assertEquals(Outline.of(PARSER.parseFile(file(Path.of(twin))).body()), Outline.of(body));
    assertEquals(
        file.text().lines().filter(line -> line.contains("error ")).map(this::expected).toList(),
        diagnostics.toList().stream()
            .map(
                diagnostic -> {
                  SourceRange range = diagnostic.subject().orElseThrow();
                  return range.startPosition()
                      + "-"
                      + range.endPosition()
                      + " "
                      + diagnostic.summary();
                })
            .toList());
  }

  private String expected(String line) {
    int start = line.indexOf("error ") + "error ".length();
    return line.substring(start, line.indexOf('"', start));
  }

  @Test
  void problemsOfATemplateStandWhereTheyAreInTheFile() {
    String text = "{\"a\": \"\\u00e9\\n${1 +}\"}";
    ParsedFile parsed = new JsonSyntaxParser(PARSER).parseFile(SourceFile.of("main.tf.json", text));
    assertTrue(parsed.isComplete());
    Expression.JsonString string =
        (Expression.JsonString) parsed.body().attributes().getFirst().value();
    assertEquals("é\n${1 +}", string.text());
    assertEquals("Invalid expression", string.problems().getFirst().summary());
    SourceRange brace = string.problems().getFirst().subject().orElseThrow();
    assertEquals(text.indexOf('}'), brace.start());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1",
        "\"a\"",
        "{",
        "[",
        "{}{}",
        "{} x",
        "{'a': 1}",
        "{a: 1}",
        "{\"a\"}",
        "{\"a\" 1}",
        "{\"a\"=1}",
        "{\"a\": 1 \"b\": 2}",
        "{\"a\": [1 2]}",
        "{\"a\": [1}",
        "{\"a\": {]",
        "{\"a\": 01}",
        "{\"a\": 1.}",
        "{\"a\": .5}",
        "{\"a\": +1}",
        "{\"a\": 1e}",
        "{\"a\": True}",
        "{\"a\": \"\\x\"}",
        "{\"a\": \"\\u12\"}",
        "{\"a\": \"\n\"}",
        "{\"a\": \"",
        "{\"a\": ,}",
        "{,}",
        "[1]",
        "\uFEFF{}",
        "{\"a\": NaN}",
        "// c\n{}"
      })
  void whatIsNoJsonIsAnError(String text) {
    ParsedFile parsed = new JsonSyntaxParser(PARSER).parseFile(SourceFile.of("main.tf.json", text));
    assertEquals(1, parsed.diagnostics().size(), () -> parsed.diagnostics().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        " \r\n\t{ } ",
        "{\"a\": \"\\ud83d\\ude00 \\ud83d \\/\"}",
        "{\"a\": -0}",
        "{\"a\": 1E+400}",
        "{\"\": 1}",
        "{\"a\": \"\u007f\"}",
        "{\"a\": 9007199254740993}"
      })
  void whatIsJsonIsRead(String text) {
    assertTrue(
        new JsonSyntaxParser(PARSER).parseFile(SourceFile.of("a.tf.json", text)).isComplete());
  }

  private static SourceFile file(Path path) throws IOException {
    return SourceFile.of(path.getFileName().toString(), Files.readString(path));
  }
}
