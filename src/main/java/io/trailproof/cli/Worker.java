package io.trailproof.cli;

import io.trailproof.Analyzer;
import io.trailproof.UnusableInput;
import io.trailproof.report.Printable;

/**
 * Does a command's work on a thread with a deep stack. However that thread ends, there is an exit
 * code, and it is clean only if the work said so.
 */
final class Worker {
  private final Surroundings surroundings;
  private final boolean verbose;

  /**
   * @param verbose whether to show the way to a mistake of ours
   */
  Worker(Surroundings surroundings, boolean verbose) {
    this.surroundings = surroundings;
    this.verbose = verbose;
  }

  /** What a command does. */
  interface Work {
    ExitCode done() throws Trouble, UnusableInput;
  }

  ExitCode run(Work work) {
    ExitCode[] code = {ExitCode.ERROR};
    try {
      Thread thread =
          new Thread(null, () -> code[0] = attempt(work), "analysis", Analyzer.STACK_BYTES);
      thread.start();
      thread.join();
    } catch (InterruptedException e) {
      surroundings.note("Interrupted: The analysis was not finished.");
      return ExitCode.ERROR;
    } catch (OutOfMemoryError e) {
      // There is no room for the thread, which is the same to the user.
      mistake(e);
    }
    return code[0];
  }

  private ExitCode attempt(Work work) {
    try {
      return work.done();
    } catch (Trouble | UnusableInput e) {
      surroundings.note(e.getMessage());
    } catch (Throwable e) {
      mistake(e);
    }
    return ExitCode.ERROR;
  }

  /** Says what went wrong inside, in one line; the way there only to those who asked for it. */
  void mistake(Throwable mistake) {
    surroundings.note(summary(mistake, verbose));
    if (verbose) {
      trace(mistake);
    }
  }

  private static String summary(Throwable mistake, boolean verbose) {
    if (mistake instanceof OutOfMemoryError) {
      return "Out of memory: Give the JVM more, for example TRAILPROOF_JAVA_OPTS=-Xmx2g.";
    }
    return "Internal error: This is a mistake in Trailproof ("
        + mistake.getClass().getSimpleName()
        + place(mistake)
        + ")."
        + (verbose ? "" : " Run with -v to see more, and please report it.");
  }

  private static String place(Throwable mistake) {
    StackTraceElement[] frames = mistake.getStackTrace();
    return frames.length == 0
        ? ""
        : " at " + frames[0].getFileName() + ":" + frames[0].getLineNumber();
  }

  /** Without messages: they may quote what the user's files hold. */
  private void trace(Throwable mistake) {
    final int most = 40;
    StackTraceElement[] frames = mistake.getStackTrace();
    surroundings.err().println(mistake.getClass().getName());
    for (int i = 0; i < Math.min(frames.length, most); i++) {
      surroundings.err().println("    at " + Printable.of(frames[i].toString()));
    }
    if (mistake.getCause() != null && mistake.getCause() != mistake) {
      surroundings.err().print("caused by ");
      trace(mistake.getCause());
    }
  }
}
