package io.trailproof.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trailproof.source.Budgets;
import io.trailproof.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Accepts what {@code terraform fmt} accepts and refuses what it refuses.
 *
 * <p>{@code -Dcorpus=DIR} names a directory with files of strangers and a list of them, {@code
 * labels.tsv}: a path, a tab, {@code valid} or {@code invalid} on each line.
 */
@EnabledIfSystemProperty(named = "corpus", matches = ".+")
final class CorpusTest {
  private static final Path CORPUS = Path.of(System.getProperty("corpus", "."));

  @Test
  void everyFileIsJudgedAsTerraformJudgesIt() throws IOException {
    List<String> wrong = new ArrayList<>();
    HclParser parser = new HclParser(Budgets.DEFAULT);
    for (String line : Files.readAllLines(CORPUS.resolve("labels.tsv"))) {
      if (!line.startsWith("#")) {
        String[] label = line.split("\t");
        String text = Files.readString(CORPUS.resolve(label[0]), StandardCharsets.UTF_8);
        ParsedFile parsed = parser.parseFile(SourceFile.of(label[0], text));
        if (parsed.isComplete() != label[1].equals("valid")) {
          wrong.add(line + " " + parsed.diagnostics());
        }
      }
    }
    assertEquals(List.of(), wrong);
  }
}
