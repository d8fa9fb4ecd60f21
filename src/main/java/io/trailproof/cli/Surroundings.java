package io.trailproof.cli;

import io.trailproof.report.Printable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * The process around a command: its streams, its environment, where it runs.
 *
 * <p>Standard output carries what was asked for and nothing else; everything else goes to standard
 * error, one line for each thing, in which users' text is made harmless.
 *
 * @param terminal whether standard output is one
 */
record Surroundings(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path working,
    boolean terminal) {

  Surroundings {
    environment = Map.copyOf(environment);
  }

  /**
   * Those of this process, in UTF-8 whatever the locale says. Java cannot tell for each stream
   * whether it is a terminal, so the launcher does.
   */
  static Surroundings ofProcess() {
    return new Surroundings(
        System.in,
        System.out,
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        System.getenv(),
        Path.of(""),
        Boolean.getBoolean("trailproof.terminal"));
  }

  String environment(String name) {
    return environment.getOrDefault(name, "");
  }

  /** Writes to standard output, and makes sure that it arrived. */
  void print(String text) throws Trouble {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    out.flush();
    if (out.checkError()) {
      throw new Trouble(
          "Output not written", "Standard output is closed, or what it leads to is full.");
    }
  }

  /** One line on standard error. */
  void note(String text) {
    err.println("trailproof: " + Printable.whole(String.join(" ", text.lines().toList())));
  }
}
