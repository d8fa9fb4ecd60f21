package io.trailproof.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is deep ends in a diagnostic with that name; what is only long is read. */
final class HostileInputTest {
  private static final long STACK = 512L << 20;
  private static final int NESTING = Budgets.DEFAULT.nesting();

  /** An expression that can be put into itself. */
  private record Shape(String before, String open, String middle, String close, String after) {
    String nested(int depth) {
      return before + open.repeat(depth) + middle + close.repeat(depth) + after + "\n";
    }

    String unclosed(int depth) {
      return before + open.repeat(depth);
    }
  }

  static List<Shape> shapes() {
    return List.of(
        new Shape("a = ", "(", "1", ")", ""),
        new Shape("a = ", "[", "1", "]", ""),
        new Shape("a = ", "{x=", "1", "}", ""),
        new Shape("a = ", "f(", "1", ")", ""),
        new Shape("a = ", "x[", "1", "]", ""),
        new Shape("a = ", "\"${", "1", "}\"", ""),
        new Shape("a = ", "b ? ", "1", " : 2", ""),
        new Shape("a = ", "[for x in ", "y", " : x]", ""),
        new Shape("a = \"", "%{if b}", "c", "%{endif}", "\""));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void nestingIsReadUpToTheBudgetAndRefusedBeyond(Shape shape) {
    assertNesting(false, read(shape.nested(NESTING - 1)));
    for (int depth : List.of(NESTING + 1, 10_000, 100_000)) {
      assertNesting(true, read(shape.nested(depth)));
      assertNesting(true, read(shape.unclosed(depth)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 1_001, 100_000})
  void blocksInBlocksAreRefusedBeyondTheBudget(int depth) {
    String open = "b {\n".repeat(depth);
    assertNesting(depth > NESTING, read(open + "}\n".repeat(depth)));
    if (depth > NESTING) {
      assertNesting(true, read(open));
    } else {
      assertEquals(List.of("Unclosed configuration block"), read(open));
    }
  }

  @ParameterizedTest
  @CsvSource({"[,]", "'{\"a\":',}"})
  void jsonIsRefusedBeyondTheBudget(String open, String close) {
    for (int depth : List.of(NESTING - 1, NESTING, 100_000)) {
      String value = open.repeat(depth) + "1" + close.repeat(depth);
      assertNesting(depth >= NESTING, readJson("{\"a\": " + value + "}"));
      assertTrue(readJson("{\"a\": " + open.repeat(depth)).size() == 1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1+",
        "!",
        "-",
        "a&&",
        "a?b:",
        "1==",
        "a ? 1 : b ? 2 : ",
        "x.",
        "x[0]+",
        "\"a\"+",
        "f()+"
      })
  void longChainsAreRead(String link) {
    assertEquals(List.of(), read("a = " + link.repeat(100_000) + "x\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[0]", ".a", "[*]", ".*", "[b]", "[\"a\"].b"})
  void longTraversalsAreRead(String step) {
    int count = step.equals(".*") ? 1 : 20_000;
    assertEquals(List.of(), read("a = x" + step.repeat(count) + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/*",
        "<<",
        "<<A",
        "\"",
        "\"${",
        "\"\n",
        "$",
        "%{",
        "~",
        "1.",
        "1..",
        "a=1,",
        "}",
        ")",
        "(\n",
        "[\n",
        "b {",
        "\\",
        "\u0000",
        "\u00e9",
        "\uD83D",
        "<<A\n",
        "<<A\n${",
        "\"%{if a}",
        "a ? ",
        "-+-*a(//",
        "{for ",
        "a::",
        "\uFEFF",
        "0x",
        "\r"
      })
  void anythingRepeatedEndsInDiagnostics(String text) {
    assertTrue(!read(text.repeat(20_000)).isEmpty());
    read("a = " + text.repeat(20_000));
    readJson(text.repeat(20_000));
  }

  @ParameterizedTest
  @ValueSource(ints = {20_000})
  void manyItemsAreRead(int count) {
    assertEquals(List.of(), read(lines("a%d = %d", count)));
    assertEquals(List.of(), read(lines("b \"%d\" { c = %d }", count)));
    assertEquals(List.of(), read("a = [" + "1,".repeat(count) + "]\n"));
    assertEquals(List.of(), read("a = {\n" + lines("x%d = %d", count) + "}\n"));
    assertEquals(List.of(), read("a = \"" + "${b} c ".repeat(count) + "\"\n"));
  }

  private static String lines(String format, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(format.replace("%d", "" + i)).append('\n');
    }
    return text.toString();
  }

  private static void assertNesting(boolean tooDeep, List<String> summaries) {
    assertEquals(tooDeep ? List.of("Nesting too deep") : List.of(), summaries);
  }

  private static List<String> read(String text) {
    return summaries(
        () -> new HclParser(Budgets.DEFAULT).parseFile(SourceFile.of("main.tf", text)));
  }

  private static List<String> readJson(String text) {
    return summaries(
        () ->
            new JsonSyntaxParser(new HclParser(Budgets.DEFAULT))
                .parseFile(SourceFile.of("main.tf.json", text)));
  }

  private static List<String> summaries(Supplier<ParsedFile> parse) {
    List<String> summaries = new ArrayList<>();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () ->
                parse.get().diagnostics().stream().map(Diagnostic::summary).forEach(summaries::add),
            "parser",
            STACK);
    thread.setUncaughtExceptionHandler((t, e) -> thrown.set(e));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    if (thrown.get() != null) {
      throw new AssertionError(thrown.get());
    }
    return summaries;
  }
}
