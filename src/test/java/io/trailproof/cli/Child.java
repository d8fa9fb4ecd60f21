package io.trailproof.cli;

import io.trailproof.cli.Start.Ended;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The program as a process of its own, started by a shell line: {@code "$@" > /dev/full}. */
final class Child {
  private Child() {}

  /**
   * @param shell what to do with the program, which is {@code "$@"}; its standard output is lost
   * @param options for the JVM
   */
  static Ended run(Path folder, String shell, List<String> options, String... arguments) {
    try {
      Path out = folder.resolve("child.out");
      Path err = folder.resolve("child.err");
      Process process =
          new ProcessBuilder(command(shell, options, arguments))
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      process.getOutputStream().close();
      int code = process.waitFor();
      return new Ended(code, Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  private static List<String> command(String shell, List<String> options, String... arguments) {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", shell, "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Dstdout.encoding=UTF-8"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("io.trailproof.cli.Main");
    command.addAll(Arrays.asList(arguments));
    return command;
  }
}
