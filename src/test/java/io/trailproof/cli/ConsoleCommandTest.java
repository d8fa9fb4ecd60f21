package io.trailproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trailproof.cli.Start.Ended;
import org.junit.jupiter.api.Test;

/** {@code trailproof console}: a line in, an answer out. */
final class ConsoleCommandTest {
  private static final String MODULE = "testdata/origin";

  @Test
  void aLineIsAnsweredWithItsValue() {
    assertEquals(
        """
        3
        "API"
        false
        """,
        ask("1 + 2\nupper(\"api\")\n\nvar.enable_s3_data_events\n", MODULE).out());
  }

  @Test
  void anErrorIsALineOnStandardErrorAndTheNextLineIsAnswered() {
    Ended ended = ask("1 +\n7\n", MODULE);
    assertEquals("7\n", ended.out());
    assertEquals(
        "trailproof: Missing expression: Expected the start of an expression, but found the end of"
            + " the file. (<console-input>:1:4)",
        ended.line());
    assertEquals(2, ended.code());
  }

  @Test
  void whatIsNotDeclaredIsAnError() {
    assertEquals(
        "trailproof: Reference to undeclared local value: A local value with the name \"x\" has not"
            + " been declared. (<console-input>:1:1)",
        ask("local.x\n", MODULE).line());
  }

  @Test
  void aLineOfJsonForEachLine() {
    Ended ended = ask("[1, true]\n1 +\n", "--json", MODULE);
    assertEquals(
        """
        {"text": "[\\\\n  1,\\\\n  true,\\\\n]", "type": "tuple([number,bool])", "json": "[1,true]"}
        {"error": "Missing expression"}
        """,
        ended.out());
    assertEquals(0, ended.code());
  }

  @Test
  void aModuleIsADirectory() {
    assertEquals(
        "trailproof: Not a directory: A console runs in a module, which is a directory.",
        ask("", "pom.xml").line());
  }

  private static Ended ask(String lines, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "console";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Start.here().reading(lines).run(all);
  }
}
