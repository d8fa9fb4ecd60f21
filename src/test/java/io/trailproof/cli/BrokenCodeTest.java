package io.trailproof.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.trailproof.cli.Start.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code with a line too few, a line too many, or something odd for a value ends in a report. */
final class BrokenCodeTest {
  private static final List<String> ODD =
      List.of(
          "null",
          "{}",
          "[]",
          "[null]",
          "\"\"",
          "1e400",
          "-1",
          "var.nobody",
          "each.value",
          "count.index",
          "self.name",
          "sensitive(null)",
          "[for k, v in {a = 1} : v...]",
          "toset([])",
          "jsondecode(\"[\")",
          "one([1, 2])",
          "\"${null}\"",
          "timestamp()",
          "aws_s3_bucket.nobody[0].arn",
          "\"\\u0000\"",
          "!");

  private static final int TRIES = 60;

  @TempDir Path folder;

  @Test
  void nothingIsAMistakeOfOurs() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("testdata"))) {
      files =
          all.filter(file -> file.toString().endsWith(".tf") && Files.isRegularFile(file))
              .sorted()
              .toList();
    }
    for (int seed = 0; seed < TRIES; seed++) {
      Random random = new Random(seed);
      Path file = files.get(random.nextInt(files.size()));
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      if (lines.isEmpty()) {
        continue;
      }
      breakLine(lines, random);
      breakLine(lines, random);
      Files.write(folder.resolve("main.tf"), lines);
      Ended ended = Start.in(folder).run("-v");
      assertFalse(ended.err().contains("Internal error"), () -> ended.err() + file + lines);
    }
  }

  private static void breakLine(List<String> lines, Random random) {
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    int equals = line.indexOf('=');
    switch (random.nextInt(equals < 0 ? 2 : 6)) {
      case 0 -> lines.set(at, "");
      case 1 -> lines.add(lines.get(random.nextInt(lines.size())));
      default ->
          lines.set(at, line.substring(0, equals + 1) + " " + ODD.get(random.nextInt(ODD.size())));
    }
  }
}
