package io.trailproof.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trailproof.config.VariableInputs;
import io.trailproof.source.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A module is one text, however it is cut into files and in whatever order. */
final class ShuffledFilesTest {
  private static final List<String> BLOCKS =
      List.of(
          "variable \"name\" {\n  default = \"logs\"\n}\n",
          "locals {\n  a = \"${var.name}-${local.b}\"\n}\n",
          "locals {\n  b = aws_kms_key.k.id\n}\n",
          "resource \"aws_kms_key\" \"k\" {\n  description = local.c[0]\n}\n",
          "locals {\n  c = [for n in [\"x\", \"y\"] : upper(n)]\n}\n",
          "resource \"aws_s3_bucket\" \"b\" {\n"
              + "  count  = 2\n"
              + "  bucket = \"${local.a}-${count.index}\"\n"
              + "}\n",
          "output \"all\" {\n  value = [local.a, aws_s3_bucket.b[*].arn]\n}\n",
          "provider \"aws\" {\n  region = \"eu-west-1\"\n}\n");

  @Property(tries = 25)
  void theCutIntoFilesAndTheirOrderDoNotMatter(@ForAll("cuts") List<List<String>> files)
      throws IOException {
    assertEquals(expanded(List.of(BLOCKS)), expanded(files));
  }

  @Provide
  Arbitrary<List<List<String>>> cuts() {
    return Arbitraries.shuffle(BLOCKS)
        .flatMap(
            order ->
                Arbitraries.integers()
                    .between(0, 3)
                    .list()
                    .ofSize(order.size())
                    .map(numbers -> cut(order, numbers)));
  }

  private static List<List<String>> cut(List<String> order, List<Integer> numbers) {
    Map<Integer, List<String>> files = new TreeMap<>();
    for (int i = 0; i < order.size(); i++) {
      files.computeIfAbsent(numbers.get(i), n -> new ArrayList<>()).add(order.get(i));
    }
    return List.copyOf(files.values());
  }

  private static String expanded(List<List<String>> files) throws IOException {
    Path directory = Files.createTempDirectory("shuffled");
    try {
      for (int i = 0; i < files.size(); i++) {
        Files.writeString(directory.resolve("f" + i + ".tf"), String.join("\n", files.get(i)));
      }
      Diagnostics diagnostics = new Diagnostics();
      Expansion expansion =
          DocumentedModulesTest.expand(directory, VariableInputs.none(), diagnostics);
      assertEquals(List.of(), expansion.inventory().diagnostics());
      return expansion.inventory().instances().stream()
              .map(instance -> instance + " " + ValueText.of(instance.value()))
              .collect(Collectors.joining("\n"))
          + expansion.root().outputs().values().stream().map(ValueText::of).toList();
    } finally {
      try (Stream<Path> all = Files.walk(directory)) {
        all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }
}
