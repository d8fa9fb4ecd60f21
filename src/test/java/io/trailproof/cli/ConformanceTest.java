package io.trailproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.config.VariableInputs;
import io.trailproof.source.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Compares with what Terraform's own console answered: {@code -Dconformance=DIR} names a directory
 * with tables of expressions and answers. Writes what agrees and what does not to {@code
 * target/conformance-report.txt}.
 */
@EnabledIfSystemProperty(named = "conformance", matches = ".+")
final class ConformanceTest {
  private static final Path REPORT = Path.of("target/conformance-report.txt");

  /** Categories of the functions; the others are of the language itself. */
  private static final Set<String> OF_FUNCTIONS =
      Set.of(
          "collections",
          "encoding",
          "filesystem",
          "graphemes versus runes",
          "ip",
          "more conversions",
          "regex",
          "regex error detail",
          "strings and escapes",
          "time",
          "unicode and regex against Java");

  private static final double WANTED = 0.99;

  /** One line of a table. */
  private record Row(String expression, String text, String type, String json, String category) {
    static Row of(String line) {
      String[] cells = line.split("\t", -1);
      return new Row(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    boolean isError() {
      return text.startsWith("ERROR: ");
    }

    String summary() {
      return text.substring("ERROR: ".length()).replaceFirst(": .*", "");
    }

    /** Caught panics of Terraform have no summary worth copying. */
    boolean agrees(Console.Answer answer) {
      return switch (answer) {
        case Console.Refused(var errors) ->
            isError()
                && (text.contains("panic in function implementation")
                    || errors.getFirst().summary().equals(summary()));
        case Console.Shown(String shown, String shownType, String shownJson) ->
            !isError()
                && (type.isEmpty() || json.isEmpty()
                    ? Console.escaped(shown).equals(text)
                    : type.equals(shownType) && json.equals(Console.escaped(shownJson)));
      };
    }

    boolean isUnsound(Console.Answer answer) {
      return answer instanceof Console.Shown shown
          && json.contains("known after apply")
          && !shown.json().contains("known after apply");
    }
  }

  @Test
  void theLanguageAgreesWithTerraform() throws Exception {
    Path tables = Path.of(System.getProperty("conformance"));
    Tally tally = new Tally();
    Console empty = console(Files.createTempDirectory("empty"));
    compare(tables.resolve("console_cases.tsv"), empty, tally);
    Console unset = console(tables.resolve("unknown-context"));
    compare(tables.resolve("console_cases_unknown.tsv"), unset, tally);
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, tally.report());
    assertEquals(List.of(), tally.unsound, "claimed to be known, and is not");
    assertTrue(tally.agreementOfLanguage() >= WANTED, tally.report());
  }

  private static Console console(Path directory) throws IOException {
    return Console.in(directory, directory, VariableInputs.none(), "default", new Diagnostics());
  }

  private static void compare(Path table, Console console, Tally tally) throws IOException {
    for (String line : Files.readAllLines(table)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        Row row = Row.of(line);
        tally.add(row, answer(console, row));
      }
    }
  }

  private static Console.Answer answer(Console console, Row row) {
    try {
      return console.answer(row.expression());
    } catch (RuntimeException | StackOverflowError bug) {
      return new Console.Shown(bug.toString(), "exception", bug.toString());
    }
  }

  /** What agreed and what did not. */
  private static final class Tally {
    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> disagreeing = new ArrayList<>();
    private final List<String> unsound = new ArrayList<>();

    void add(Row row, Console.Answer answer) {
      int[] count = counts.computeIfAbsent(row.category(), category -> new int[2]);
      count[1]++;
      if (row.agrees(answer)) {
        count[0]++;
      } else {
        disagreeing.add(
            row.category()
                + "\t"
                + row.expression()
                + "\n    wanted "
                + wanted(row)
                + "\n    got    "
                + shown(answer));
      }
      if (row.isUnsound(answer)) {
        unsound.add(row.expression());
      }
    }

    private static String wanted(Row row) {
      return row.isError() ? row.text() : row.text() + " | " + row.type() + " | " + row.json();
    }

    private static String shown(Console.Answer answer) {
      return switch (answer) {
        case Console.Shown(String text, String type, String json) ->
            Console.escaped(text) + " | " + type + " | " + Console.escaped(json);
        case Console.Refused(var errors) ->
            errors.stream()
                .map(error -> "ERROR: " + error.summary() + ": " + Console.escaped(error.detail()))
                .collect(Collectors.joining(" || "));
      };
    }

    double agreementOfLanguage() {
      int[] sum = new int[2];
      counts.forEach(
          (category, count) -> {
            if (!OF_FUNCTIONS.contains(category)) {
              sum[0] += count[0];
              sum[1] += count[1];
            }
          });
      return (double) sum[0] / sum[1];
    }

    String report() {
      StringBuilder report = new StringBuilder();
      int[] all = new int[2];
      counts.forEach(
          (category, count) -> {
            report.append("%4d of %4d  %s%n".formatted(count[0], count[1], category));
            all[0] += count[0];
            all[1] += count[1];
          });
      report.append("%4d of %4d  all%n%n".formatted(all[0], all[1]));
      disagreeing.forEach(each -> report.append(each).append('\n'));
      return report.toString();
    }
  }
}
