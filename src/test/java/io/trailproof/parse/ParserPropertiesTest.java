package io.trailproof.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.source.Budgets;
import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Block;
import io.trailproof.syntax.Body;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text, however broken. */
final class ParserPropertiesTest {
  private final HclParser parser = new HclParser(Budgets.DEFAULT);

  @Property(tries = 300)
  void arbitraryCharactersGiveATree(@ForAll String text) {
    checkTree(text);
  }

  @Property(tries = 1500)
  void arbitraryTokensGiveATree(@ForAll("tokens") String text) {
    checkTree(text);
  }

  @Property(tries = 1000)
  void mutatedFilesGiveATree(@ForAll("mutants") String text) {
    checkTree(text);
  }

  @Property(tries = 500)
  void everyExpressionAndTemplateGivesATree(@ForAll("tokens") String text) {
    SourceFile file = SourceFile.of("x", text);
    ParsedExpression expression = parser.parseExpression(file);
    assertWithin(file.whole(), Ranges.of(expression.expression()));
    ParsedExpression template = parser.parseTemplate(file);
    assertWithin(file.whole(), Ranges.of(template.expression()));
    // An error leaves something out; without one nothing is left out.
    assertTrue(!expression.isComplete() || !Outline.of(expression.expression()).equals("invalid"));
  }

  @Property(tries = 500)
  void everyJsonTextGivesATree(@ForAll("json") String text) {
    SourceFile file = SourceFile.of("x.tf.json", text);
    ParsedFile parsed = new JsonSyntaxParser(parser).parseFile(file);
    checkBody(parsed.body(), file.whole());
    assertTrue(parsed.isComplete() || !parsed.diagnostics().isEmpty());
  }

  private void checkTree(String text) {
    SourceFile file = SourceFile.of("main.tf", text);
    ParsedFile parsed = parser.parseFile(file);
    ParsedFile again = parser.parseFile(file);
    assertEquals(Outline.of(parsed.body()), Outline.of(again.body()));
    assertEquals(parsed.diagnostics(), again.diagnostics());
    parsed
        .diagnostics()
        .forEach(
            diagnostic -> assertWithin(file.whole(), List.of(diagnostic.subject().orElseThrow())));
    checkBody(parsed.body(), file.whole());
  }

  /** Everything lies in what contains it, and what stands side by side does not overlap. */
  private static void checkBody(Body body, SourceRange outer) {
    List<SourceRange> items = new ArrayList<>();
    for (Attribute attribute : body.attributes()) {
      items.add(attribute.range());
      assertWithin(attribute.range(), List.of(attribute.nameRange(), attribute.value().range()));
      assertWithin(attribute.range(), Ranges.of(attribute.value()));
    }
    for (Block block : body.blocks()) {
      items.add(block.range());
      assertWithin(block.range(), List.of(block.header(), block.body().range()));
      assertWithin(block.header(), List.of(block.typeRange()));
      assertWithin(block.header(), block.labels().stream().map(Block.Label::range).toList());
      checkBody(block.body(), block.body().range());
    }
    assertWithin(outer, items);
    items.sort(Comparator.naturalOrder());
    for (int i = 1; i < items.size(); i++) {
      SourceRange before = items.get(i - 1);
      assertTrue(before.end() <= items.get(i).start(), () -> "overlap at " + before);
    }
  }

  private static void assertWithin(SourceRange outer, List<SourceRange> inner) {
    for (SourceRange range : inner) {
      assertTrue(
          outer.start() <= range.start()
              && range.start() <= range.end()
              && range.end() <= outer.end(),
          () -> range.start() + "-" + range.end() + " not in " + outer.start() + "-" + outer.end());
    }
  }

  @Provide
  Arbitrary<String> tokens() {
    return Arbitraries.of(
            "a",
            "b1",
            "for",
            "in",
            "if",
            "null",
            "1",
            "2.5",
            "1.",
            "\"",
            "\"x\"",
            "${",
            "%{",
            "}",
            "~}",
            "${~",
            "{",
            "[",
            "]",
            "(",
            ")",
            ",",
            ".",
            "*",
            "=",
            "=>",
            "==",
            "...",
            "::",
            ":",
            "?",
            "!",
            "-",
            "+",
            "&&",
            "<<E\n",
            "<<-E\n",
            "\nE\n",
            "\n",
            "\r\n",
            " ",
            "\t",
            "#",
            "//",
            "/*",
            "*/",
            "\\",
            "\\n",
            "$$",
            "%%{",
            "else",
            "endif",
            "endfor",
            "%{if a}",
            "%{endif}",
            "é",
            "\uD83D\uDE00",
            "\uD83D",
            "&",
            "'",
            "~",
            "a = 1\n",
            "b \"l\" {\n",
            "}\n",
            "[for a")
        .list()
        .ofMaxSize(60)
        .map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> json() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"a\"",
            "\"//\"",
            "\"${b}\"",
            "\"${\"",
            "\"\\u00e9\\n${",
            "\"",
            "1",
            "-1.5e3",
            "01",
            "true",
            "null",
            "nul",
            " ",
            "\n",
            "\\",
            "\uFEFF",
            "\u0001",
            "{\"a\":",
            "[1,",
            "\"b\":2,")
        .list()
        .ofMaxSize(40)
        .map(list -> String.join("", list));
  }

  /** Files of the test data with one stretch taken out, doubled or moved elsewhere. */
  @Provide
  Arbitrary<String> mutants() {
    Arbitrary<Integer> place = Arbitraries.integers().between(0, 10_000);
    Arbitrary<Integer> length = Arbitraries.integers().between(0, 12);
    return Combinators.combine(
            Arbitraries.of(documents()),
            place,
            length,
            place,
            Arbitraries.of("\"", "}", "{", "${", ""))
        .as(ParserPropertiesTest::mutate);
  }

  private static String mutate(String text, int from, int length, int to, String extra) {
    int start = from % (text.length() + 1);
    int end = Math.min(text.length(), start + length);
    String taken = text.substring(start, end);
    String rest = text.substring(0, start) + text.substring(end);
    int target = to % (rest.length() + 1);
    return rest.substring(0, target) + taken + extra + rest.substring(target);
  }

  private static List<String> documents() {
    try (Stream<Path> files = Files.walk(Path.of("testdata"))) {
      List<String> texts = new ArrayList<>();
      for (Path file :
          files
              .filter(f -> Files.isRegularFile(f) && f.toString().endsWith(".tf"))
              .sorted()
              .toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
