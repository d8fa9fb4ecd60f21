package io.trailproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.cli.Start.Ended;
import org.junit.jupiter.api.Test;

/** Colours, languages, and how much is said where. */
final class PresentationTest {
  private static final String PASSES = "testdata/origin";
  private static final String UNKNOWN = "testdata/origin-edits/multi-region-variable-without-value";
  private static final String BROKEN = "testdata/syntax-error-beside-good";
  private static final String ESCAPE = "\u001b[";

  @Test
  void coloursAreForTerminals() {
    assertFalse(Start.here().run(PASSES).out().contains(ESCAPE));
    assertTrue(Start.here().inTerminal().run(PASSES).out().contains(ESCAPE));
  }

  @Test
  void whoSetsNoColorHasNone() {
    Start start = Start.here().inTerminal();
    assertFalse(start.with("NO_COLOR", "1").run(PASSES).out().contains(ESCAPE));
    assertTrue(start.with("NO_COLOR", "").run(PASSES).out().contains(ESCAPE));
    assertFalse(start.with("TERM", "dumb").run(PASSES).out().contains(ESCAPE));
  }

  @Test
  void theFlagForColoursIsStrongerThanEverything() {
    assertTrue(
        Start.here().with("NO_COLOR", "1").run("--color=always", PASSES).out().contains(ESCAPE));
    assertFalse(Start.here().inTerminal().run("--color=never", PASSES).out().contains(ESCAPE));
  }

  @Test
  void theLanguageIsThatOfTheLocale() {
    String japanese = "すべての管理イベントを記録";
    assertTrue(Start.here().with("LANG", "ja_JP.UTF-8").run(PASSES).out().contains(japanese));
    assertFalse(Start.here().run(PASSES).out().contains(japanese));
    assertFalse(
        Start.here()
            .with("LANG", "ja_JP.UTF-8")
            .with("LC_ALL", "C.UTF-8")
            .run(PASSES)
            .out()
            .contains(japanese));
    assertTrue(Start.here().run("--lang=ja", PASSES).out().contains(japanese));
    assertFalse(
        Start.here().with("LANG", "ja_JP.UTF-8").run("--lang=en", PASSES).out().contains(japanese));
  }

  @Test
  void quietLeavesOutWhatIsInOrder() {
    assertEquals("3 passed  (9 resources in 1 input)\n", Start.here().run("-q", PASSES).out());
    Ended ended = Start.here().run("-q", UNKNOWN);
    assertTrue(ended.out().contains("? no-compliant-trail  unknown"), ended.out());
    assertFalse(ended.out().contains("trail-not-encrypted"), ended.out());
    assertEquals("", ended.err());
  }

  @Test
  void whatIsUndecidedIsAlsoALineOnStandardError() {
    assertEquals(
        "trailproof: Undecided: 1 verdict is unknown; the report says what would decide.",
        Start.here().run(UNKNOWN).line());
    assertEquals(
        "trailproof: Undecided: 1 verdict is unknown; which counts as incomplete (--unknown=fail).",
        Start.here().run("--unknown=fail", UNKNOWN).line());
    assertEquals("", Start.here().run("--unknown=pass", UNKNOWN).err());
  }

  @Test
  void whatWasNotReadIsAlsoALineOnStandardError() {
    assertEquals(
        "trailproof: Incomplete analysis: Not everything was read; the report says what.",
        Start.here().run("--unknown=pass", "-f", "json", BROKEN).line());
  }

  @Test
  void verboseSaysWhatWasFoundAndAssumed() {
    assertEquals(
        """
        trailproof: root module testdata/origin-edits/multi-region-variable-without-value: 9 resources
        trailproof:   assumed the default of var.enable_s3_data_events
        trailproof:   no value for var.multi
        """,
        Start.here().run("-v", "--unknown=pass", UNKNOWN).err());
  }

  @Test
  void standardOutputHasTheReportAndNothingElse() {
    String plain = Start.here().run(UNKNOWN).out();
    assertEquals(plain, Start.here().run("-v", "--unknown=fail", UNKNOWN).out());
  }
}
