package io.trailproof.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.source.Budgets;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FunctionTableTest {
  private final FunctionTable table =
      FunctionTable.terraform(
          FileAccess.none(),
          (template, variables, functions) -> {
            throw FunctionException.ofCall("no templates here");
          },
          Budgets.DEFAULT);

  @Test
  void everyNameIsThatOfItsFunction() {
    for (String name : table.names()) {
      assertEquals(name, table.find(name).orElseThrow().name());
      assertEquals(name, table.find("core::" + name).orElseThrow().name());
    }
  }

  /** The 118 of Terraform 1.11 are these, {@code try} and {@code can}. */
  @Test
  void thereAreAsManyAsTerraformHas() {
    assertEquals(116, table.names().size());
  }

  @Test
  void everyFunctionIsOnAPage() throws Exception {
    String pages;
    try (Stream<Path> files = Files.list(Path.of("testdata/function"))) {
      pages =
          files
              .filter(file -> file.toString().endsWith(".md"))
              .map(FunctionTableTest::text)
              .collect(Collectors.joining());
    }
    Set<String> missing = new TreeSet<>(table.names());
    missing.removeIf(name -> pages.contains(" " + name + "(") || pages.contains("(" + name + "("));
    assertEquals(Set.of(), missing);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void aLaterFunctionTakesTheNameOfAnEarlier() {
    Function mine =
        Function.of("upper", List.of(), Type.STRING, (args, type) -> Value.string("mine"));
    FunctionTable with = table.with(List.of(mine));
    assertEquals(mine, with.find("upper").orElseThrow());
    assertTrue(with.find("lower").isPresent());
  }
}
