package io.trailproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** However the work ends, there is one line about it and an exit code that is not zero. */
final class WorkerTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void workThatIsDoneSaysHowToEnd() {
    assertEquals(ExitCode.CLEAN, run(false, () -> ExitCode.CLEAN));
    assertEquals("", told());
  }

  @Test
  void troubleOfTheUsersIsOneLine() {
    assertEquals(
        ExitCode.ERROR,
        run(
            false,
            () -> {
              throw new Trouble("Invalid path", "There\nis none.");
            }));
    assertEquals("trailproof: Invalid path: There is none.\n", told());
  }

  @Test
  void aMistakeOfOursIsOneLineWithoutItsMessage() {
    assertEquals(
        ExitCode.ERROR,
        run(
            false,
            () -> {
              throw new IllegalStateException("hunter2");
            }));
    assertEquals(1, told().lines().count());
    assertTrue(
        told().startsWith("trailproof: Internal error: This is a mistake in Trailproof"), told());
    assertTrue(told().contains("IllegalStateException at WorkerTest.java:"), told());
    assertFalse(told().contains("hunter2"), "what users' files hold is not told");
  }

  @Test
  void whoAsksForMoreGetsTheWayToIt() {
    run(
        true,
        () -> {
          throw new IllegalStateException("hunter2", new ArithmeticException("hunter2"));
        });
    assertTrue(told().contains("\n    at io.trailproof.cli.WorkerTest."), told());
    assertTrue(told().contains("caused by java.lang.ArithmeticException"), told());
    assertFalse(told().contains("hunter2"), "what users' files hold is not told");
  }

  @Test
  void aStackThatOverflowsIsAMistake() {
    assertEquals(
        ExitCode.ERROR,
        run(
            false,
            () -> {
              throw new StackOverflowError();
            }));
    assertTrue(told().contains("StackOverflowError"), told());
    assertEquals(1, told().lines().count());
  }

  @Test
  void memoryThatRunsOutIsOneLine() {
    assertEquals(
        ExitCode.ERROR,
        run(
            false,
            () -> {
              throw new OutOfMemoryError();
            }));
    assertEquals(
        "trailproof: Out of memory: Give the JVM more, for example TRAILPROOF_JAVA_OPTS=-Xmx2g.\n",
        told());
  }

  private ExitCode run(boolean verbose, Worker.Work work) {
    Surroundings surroundings =
        new Surroundings(
            InputStream.nullInputStream(),
            new PrintStream(PrintStream.nullOutputStream()),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            Path.of(""),
            false);
    return new Worker(surroundings, verbose).run(work);
  }

  private String told() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
