package io.trailproof.testdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder under {@code testdata} with what is expected of it, as {@code testdata/README.md}
 * describes it.
 */
public record ExpectedCase(Path folder, List<ExpectedRun> runs, List<Mark> marks) {

  public ExpectedCase {
    runs = List.copyOf(runs);
    marks = List.copyOf(marks);
  }

  /** All cases below a folder, in the order of their names. */
  public static List<ExpectedCase> below(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(Files::isDirectory)
          .sorted()
          .flatMap(folder -> read(folder).stream())
          .toList();
    }
  }

  /** The case of this folder, if a comment in it expects a verdict. */
  public static Optional<ExpectedCase> read(Path folder) {
    return Stream.of("main.tf", "case.tf")
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .map(ExpectedCase::runs)
        .filter(runs -> runs.stream().anyMatch(run -> run.lines().containsKey("verdict")))
        .findFirst()
        .map(runs -> new ExpectedCase(folder, runs, marks(folder)));
  }

  /** The marks with this word and, if there is one, about this. */
  public List<Mark> marks(String word, String about) {
    return marks.stream()
        .filter(mark -> mark.word().equals(word))
        .filter(mark -> mark.about().map(about::equals).orElse(true))
        .toList();
  }

  private static List<ExpectedRun> runs(Path file) {
    List<ExpectedRun> runs = new ArrayList<>();
    Map<String, String> lines = new HashMap<>();
    for (String line : lines(file).stream().takeWhile(text -> text.startsWith("#")).toList()) {
      String[] parts = line.substring(1).strip().split(": ", 2);
      if (parts[0].equals("flags") && lines.containsKey("verdict")) {
        runs.add(new ExpectedRun(lines));
        lines.clear();
      }
      if (parts.length == 2
          && (ExpectedRun.KEYS.contains(parts[0]) || parts[0].startsWith("account "))) {
        lines.put(parts[0], parts[1]);
      }
    }
    runs.add(new ExpectedRun(lines));
    return runs;
  }

  private static List<Mark> marks(Path folder) {
    List<Mark> marks = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      List<String> lines = lines(file);
      for (int i = 0; i < lines.size(); i++) {
        marks.addAll(Mark.on(name, i + 1, lines.get(i)));
      }
    }
    return marks;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(
              path -> {
                String name = path.getFileName().toString();
                return name.endsWith(".tf")
                    || name.endsWith(".tfvars")
                    || name.endsWith(".tf.json");
              })
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
