package io.trailproof.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first thing that we say about a broken file is what Terraform says first, at the same place.
 *
 * <p>{@code -Dconformance=DIR} names a directory whose {@code configs/NAME} each hold a
 * configuration and in {@code expect.json} what Terraform has said about it.
 */
@EnabledIfSystemProperty(named = "conformance", matches = ".+")
final class TerraformDiagnosticsTest {
  private static final Path CONFIGURATIONS =
      Path.of(System.getProperty("conformance", "."), "configs");

  /** What only later stages can see. */
  private static final Set<String> NOT_OF_SYNTAX =
      Set.of(
          "Missing required argument",
          "Unsupported argument",
          "Unsupported block type",
          "Incorrect JSON value type",
          "Extraneous JSON object property",
          "Missing block label");

  @Test
  void theFirstDiagnosticOfEachFileIsTerraforms() throws IOException {
    List<String> differences = new ArrayList<>();
    try (Stream<Path> configurations = Files.list(CONFIGURATIONS)) {
      for (Path configuration : configurations.sorted().toList()) {
        compare(configuration, differences);
      }
    }
    assertEquals(List.of(), differences);
  }

  private static void compare(Path configuration, List<String> differences) throws IOException {
    JsonNode expected =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(configuration.resolve("expect.json")));
    String subject = configuration.getFileName().toString();
    boolean aboutSyntax = subject.startsWith("syn_") || subject.equals("json_bad_syntax");
    try (Stream<Path> files = Files.walk(configuration)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = configuration.relativize(file).toString();
        if (name.endsWith(".tf") || name.endsWith(".tfvars") || name.endsWith(".tf.json")) {
          Optional<String> ours = parse(file, name).stream().findFirst().map(d -> text(d, name));
          List<String> theirs = diagnosticsOf(expected, name);
          boolean agreed = ours.equals(theirs.stream().findFirst());
          if (!agreed && (aboutSyntax || ours.isPresent())) {
            differences.add(configuration.getFileName() + ": " + ours + " and not " + theirs);
          }
        }
      }
    }
  }

  private static List<Diagnostic> parse(Path path, String name) throws IOException {
    String text = Files.readString(path);
    SourceFile file = SourceFile.of(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
    HclParser parser = new HclParser(Budgets.DEFAULT);
    return name.endsWith(".json")
        ? new JsonSyntaxParser(parser).parseFile(file).diagnostics()
        : parser.parseFile(file).diagnostics();
  }

  /** In the order in which Terraform reports a file's syntax errors; those of meaning left out. */
  private static List<String> diagnosticsOf(JsonNode expected, String file) {
    List<String> texts = new ArrayList<>();
    for (JsonNode diagnostic : expected.path("validate").path("diagnostics")) {
      String summary = diagnostic.path("summary").asString("");
      String range = diagnostic.path("range").asString("");
      boolean meaning =
          NOT_OF_SYNTAX.contains(summary)
              || summary.startsWith("Reference to")
              || summary.startsWith("Extraneous label")
              || summary.startsWith("Missing name");
      if (range.startsWith(file + ":") && !meaning) {
        texts.add(summary + " at " + range);
      }
    }
    return texts;
  }

  private static String text(Diagnostic diagnostic, String name) {
    SourceRange range = diagnostic.subject().orElseThrow();
    return diagnostic.summary()
        + " at "
        + name
        + ":"
        + range.startPosition()
        + "-"
        + range.endPosition();
  }
}
