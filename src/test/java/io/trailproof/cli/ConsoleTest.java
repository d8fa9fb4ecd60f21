package io.trailproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trailproof.config.VariableInputs;
import io.trailproof.source.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the session in {@code testdata/console}: an expression, and below it the answer as JSON.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConsoleTest {
  private static final Path DIRECTORY = Path.of("testdata/console");

  private final Diagnostics ofModule = new Diagnostics();
  private final Console console;

  ConsoleTest() throws IOException {
    console = Console.in(DIRECTORY, Path.of(""), VariableInputs.none(), "default", ofModule);
  }

  static Stream<List<String>> answers() throws IOException {
    return Stream.of(Files.readString(DIRECTORY.resolve("session.txt")).split("\n\n"))
        .map(pair -> List.of(pair.strip().split("\n")));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void anExpressionIsAnsweredAsInTheSession(List<String> pair) {
    assertEquals(pair.get(1), console.jsonLine(console.answer(pair.get(0))));
  }

  @Test
  void aVariableWithoutValueIsNoErrorHere() {
    assertEquals(List.of(), ofModule.toList());
  }

  @Test
  void theEnvironmentSetsVariables() throws IOException {
    Console set =
        Console.in(
            DIRECTORY,
            Path.of(""),
            new VariableInputs(
                VariableInputs.fromEnvironment(Map.of("TF_VAR_env", "test")), List.of()),
            "default",
            new Diagnostics());
    assertEquals(
        "{\"text\": \"\\\"app-test\\\"\", \"type\": \"string\", \"json\": \"\\\"app-test\\\"\"}",
        set.jsonLine(set.answer("local.name")));
  }
}
