package io.trailproof.cli;

import io.trailproof.AnalysisOptions;
import io.trailproof.config.VariableInputs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that a report is written to: wholly or not at all, and never over what was analysed.
 *
 * @param path where it will be, symbolic links resolved
 */
record ReportFile(Path path, String typed) {
  /** What Terraform reads, by the ends of its names. */
  private static final List<String> TERRAFORM =
      List.of(".tf", ".tf.json", ".tfvars", ".tfvars.json", ".tfstate", ".hcl");

  /** The file, if it may be written. Asked before the analysis, which may take its time. */
  static ReportFile checked(String typed, Surroundings surroundings, AnalysisOptions analysis)
      throws Trouble {
    Path path = Paths.resolve(typed, surroundings).toAbsolutePath();
    try {
      if (Files.isDirectory(path) || Files.exists(path) && !Files.isRegularFile(path)) {
        throw refused(typed, "is not a regular file.");
      }
      Path real = Files.exists(path) ? path.toRealPath() : path;
      String name = real.getFileName().toString();
      if (Files.exists(real) && TERRAFORM.stream().anyMatch(name::endsWith)) {
        throw refused(typed, "belongs to Terraform and is not overwritten.");
      }
      for (Path given : given(analysis)) {
        if (Files.exists(given) && Files.exists(real) && Files.isSameFile(given, real)) {
          throw refused(typed, "is what is analysed and is not overwritten.");
        }
      }
      if (!Files.isDirectory(real.getParent())) {
        throw refused(typed, "is in a directory that does not exist.");
      }
      return new ReportFile(real, typed);
    } catch (IOException e) {
      throw refused(typed, "cannot be reached.");
    }
  }

  /** What the command line names to be read. */
  private static List<Path> given(AnalysisOptions analysis) {
    List<Path> paths = new ArrayList<>();
    analysis.inputs().forEach(input -> paths.add(analysis.working().resolve(input)));
    for (VariableInputs.Flag flag : analysis.variables().flags()) {
      if (flag instanceof VariableInputs.File(Path path, String name)) {
        paths.add(path);
      }
    }
    return paths;
  }

  /** To a file beside it that then takes its place: nobody ever sees a part of a report. */
  void write(String text) throws Trouble {
    Path draft =
        path.resolveSibling(
            "." + path.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      try (FileChannel channel =
              FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          OutputStream out = Channels.newOutputStream(channel)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        channel.force(true);
      }
      if (Files.exists(path) && Files.getFileStore(path).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(path));
      }
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      discard(draft);
      throw refused(typed, "could not be written" + reason(e) + ".");
    }
  }

  private static void discard(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException left) {
      // The report was not written, which is said; a draft is left behind.
    }
  }

  private static String reason(IOException e) {
    return e instanceof FileSystemException f && f.getReason() != null
        ? ": " + f.getReason()
        : e.getMessage() == null || e instanceof FileSystemException ? "" : ": " + e.getMessage();
  }

  private static Trouble refused(String typed, String why) {
    return new Trouble("Report not written", typed + " " + why);
  }
}
