package io.trailproof.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Block;
import io.trailproof.syntax.Body;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file in {@code testdata/parse} says in comments how it is read.
 *
 * <p>{@code # => …} stands on the line on which an argument ends and shows its value with every
 * operation in parentheses. {@code # error 2:13-3:1 Summary} stands anywhere and names a
 * diagnostic; a file without such a line has none.
 */
final class SyntaxDocumentsTest {

  static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("testdata/parse"))) {
      return files.filter(file -> file.toString().endsWith(".tf")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void isReadAsItsCommentsSay(Path document) throws IOException {
    SourceFile file = SourceFile.of(document.getFileName().toString(), Files.readString(document));
    ParsedFile parsed = new HclParser(Budgets.DEFAULT).parseFile(file);
    assertEquals(
        expected(file, "# error "),
        parsed.diagnostics().stream().map(SyntaxDocumentsTest::text).toList());
    Map<Integer, String> values = new TreeMap<>();
    collect(parsed.body(), values);
    expectedValues(file)
        .forEach((line, value) -> assertEquals(value, values.get(line), "line " + line));
  }

  private static void collect(Body body, Map<Integer, String> values) {
    for (Attribute attribute : body.attributes()) {
      values.put(attribute.range().endPosition().line(), Outline.of(attribute.value()));
    }
    for (Block block : body.blocks()) {
      collect(block.body(), values);
    }
  }

  // From the text rather than from its comments: in a broken file a comment may be part of a
  // string.
  private static Map<Integer, String> expectedValues(SourceFile file) {
    Map<Integer, String> expected = new TreeMap<>();
    for (int line = 1; line <= file.lineCount(); line++) {
      int at = file.line(line).indexOf("# => ");
      if (at >= 0) {
        // Of an argument that ends with a heredoc, the line after it.
        expected.put(
            at == 0 ? line - 1 : line, file.line(line).substring(at + "# => ".length()).strip());
      }
    }
    return expected;
  }

  private static List<String> expected(SourceFile file, String mark) {
    return file.text()
        .lines()
        .filter(line -> line.contains(mark))
        .map(line -> line.substring(line.indexOf(mark) + mark.length()).strip())
        .toList();
  }

  private static String text(Diagnostic diagnostic) {
    SourceRange range = diagnostic.subject().orElseThrow();
    return range.startPosition() + "-" + range.endPosition() + " " + diagnostic.summary();
  }
}
