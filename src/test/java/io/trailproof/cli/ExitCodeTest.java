package io.trailproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The exit code says what came of a run, so that a build can stop by it. */
final class ExitCodeTest {
  private static final String PASSES = "testdata/origin";
  private static final String FAILS = "testdata/no-compliant-trail/02-no-trail";
  private static final String UNKNOWN = "testdata/origin-edits/multi-region-variable-without-value";
  private static final String BROKEN_BESIDE_GOOD = "testdata/syntax-error-beside-good";
  private static final String BROKEN_BESIDE_BAD = "testdata/syntax-error-beside-bad";

  @Test
  void everythingInOrderIsZero() {
    assertEquals(0, scan(PASSES));
  }

  @Test
  void aViolationIsOne() {
    assertEquals(1, scan(FAILS));
  }

  @Test
  void aViolationBelowTheThresholdIsNone() {
    // The trail of this case has no key, which is of medium severity, and nothing else is wrong.
    String noKey = "testdata/trail-not-encrypted/02-no-key";
    assertEquals(1, scan("--only", "trail-not-encrypted", noKey));
    assertEquals(1, scan("--only", "trail-not-encrypted", "--fail-on", "medium", noKey));
    assertEquals(0, scan("--only", "trail-not-encrypted", "--fail-on", "high", noKey));
  }

  @Test
  void somethingUnknownIsZeroUnlessItShallBeKnown() {
    assertEquals(0, scan(UNKNOWN));
    assertEquals(0, scan("--unknown=warn", UNKNOWN));
    assertEquals(0, scan("--unknown=pass", UNKNOWN));
    assertEquals(3, scan("--unknown=fail", UNKNOWN));
    assertEquals(0, scan("--unknown=fail", "--var", "multi=true", UNKNOWN));
  }

  @Test
  void somethingUnreadIsThreeHoweverGoodTheRest() {
    assertEquals(3, scan("--only", "no-compliant-trail", BROKEN_BESIDE_GOOD));
    assertEquals(3, scan("--unknown=pass", "--only", "no-compliant-trail", BROKEN_BESIDE_GOOD));
  }

  @Test
  void aViolationIsOneWhateverElseWasNotRead() {
    assertEquals(1, scan("--unknown=fail", BROKEN_BESIDE_BAD));
  }

  @Test
  void askingForHelpOrTheVersionIsZero() {
    assertEquals(0, Start.here().run("--help").code());
    assertEquals(0, Start.here().run("--version").code());
    assertEquals(0, Start.here().run("explain", "--help").code());
  }

  private static int scan(String... arguments) {
    return Start.here().run(arguments).code();
  }
}
