package io.trailproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.cli.Start.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A mistake on the command line is told in one line, and the exit code is 2. */
final class UsageTest {

  @Test
  void anUnknownOptionIsAnsweredWithTheNearName() {
    assertRefused(
        "Unknown option: There is no option \"--colr\". Did you mean \"--color\"?"
            + " \"trailproof scan --help\" lists them.",
        "--colr");
    assertRefused(
        "Unknown option: There is no option \"-x\". \"trailproof console --help\" lists them.",
        "console",
        "-x");
  }

  @Test
  void aMistypedCommandIsTakenForAPathAndStillUnderstood() {
    assertRefused(
        "No such file or directory: There is nothing at scn. Did you mean \"scan\"?", "scn");
  }

  @Test
  void aChoiceThatDoesNotExistIsAnsweredWithThoseThatDo() {
    assertRefused(
        "Invalid value for --color: \"sometimes\" is none of auto, always, never.",
        "--color=sometimes");
    assertRefused(
        "Invalid value for --fail-on: \"hgih\" is none of low, medium, high, critical."
            + " Did you mean \"high\"?",
        "--fail-on",
        "hgih");
    assertRefused("Invalid value for --lang: \"german\" is none of en, ja.", "--lang=german");
    assertRefused("Invalid value for --format: \"xml\" is none of text, json.", "-f", "xml");
  }

  @Test
  void anUnknownRuleIsAnsweredWithTheNearName() {
    String says =
        "Unknown rule: There is no rule \"no-compliant-trial\"."
            + " Did you mean \"no-compliant-trail\"?";
    assertRefused(says, "--only", "no-compliant-trial", "testdata/origin");
    assertRefused(says, "--skip", "no-compliant-trial", "testdata/origin");
    assertRefused(says, "explain", "no-compliant-trial");
  }

  @Test
  void aFlagForAVariableThatNobodyDeclaresIsAMistake() {
    assertRefused(
        "Value for undeclared variable: No root module has a variable"
            + " \"enable_s3_data_event\", which --var sets."
            + " Did you mean \"enable_s3_data_events\"?",
        "--var",
        "enable_s3_data_event=true",
        "testdata/origin");
  }

  @Test
  void aFlagForAVariableHasANameAndAValue() {
    assertRefused(
        "Invalid value for --var: \"multi\" is not of the form NAME=VALUE.",
        "--var",
        "multi",
        "testdata/origin");
  }

  @Test
  void aVariableFileMustBeThere() {
    assertRefused(
        "No such file or directory: There is nothing at none.tfvars.",
        "--var-file",
        "none.tfvars",
        "testdata/origin");
    assertRefused(
        "Unreadable file: The variable file testdata cannot be read.",
        "--var-file",
        "testdata",
        "testdata/origin");
  }

  @Test
  void oneReportGoesToStandardOutput() {
    assertRefused(
        "Invalid usage: Only one report can go to standard output; write the other to a file:"
            + " --format json=FILE.",
        "-f",
        "text",
        "-f",
        "json",
        "testdata/origin");
  }

  @Test
  void whatIsMissingOrTooMuchIsSaid() {
    assertRefused("Invalid usage: Missing required parameter: 'RULE'.", "explain");
    assertRefused(
        "Invalid usage: \"b\" is one argument too many for explain.",
        "explain",
        "no-compliant-trail",
        "b");
    assertRefused(
        "Unknown action of rules: There is no action of rules \"lst\". Did you mean \"list\"?",
        "rules",
        "lst");
    assertRefused("Invalid path: \"\" is no path on this system.", "");
  }

  @Test
  void aNameOfAFileIsNeverAnOptionFile() {
    assertRefused("No such file or directory: There is nothing at @pom.xml.", "@pom.xml");
  }

  @Test
  void whatWasTypedIsShownWithoutItsControlCharacters() {
    assertRefused(
        "No such file or directory: There is nothing at a\\u{1B}[31mb ::error::c.",
        "a\u001b[31mb\n::error::c");
  }

  @Test
  void theVersionIsTheProjects() throws IOException {
    Ended ended = Start.here().run("--version");
    assertEquals("trailproof " + Main.VERSION + "\n", ended.out());
    String project = Files.readString(Path.of("pom.xml"));
    assertTrue(
        project.contains("<version>" + Main.VERSION + "-SNAPSHOT</version>")
            || project.contains("<version>" + Main.VERSION + "</version>"));
  }

  @Test
  void helpNamesEveryCommandAndExitCode() {
    String help = Start.here().run("--help").out();
    for (CommandName name : CommandName.values()) {
      assertTrue(help.contains("  " + name.word() + " "), name.word());
    }
    for (ExitCode code : ExitCode.values()) {
      assertTrue(help.contains("\n  " + code.number() + "  "), code.name());
    }
    help.lines().forEach(line -> assertTrue(line.length() <= 100, line));
  }

  private static void assertRefused(String says, String... arguments) {
    Ended ended = Start.here().run(arguments);
    assertEquals("trailproof: " + says, ended.line());
    assertEquals("", ended.out());
    assertEquals(2, ended.code());
  }
}
