package io.trailproof.testdata;

import io.trailproof.AnalysisOptions;
import io.trailproof.Analyzer;
import io.trailproof.UnusableInput;
import io.trailproof.config.VariableInputs;
import io.trailproof.report.Report;
import io.trailproof.source.Budgets;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the analyzer answers for a run of a case. */
final class Answers {
  /** The rules that have a folder; cases in other folders are about the first. */
  private static final List<String> RULES =
      List.of("no-compliant-trail", "trail-not-encrypted", "trail-bucket-public");

  private Answers() {}

  static Report fromCode(Path folder, ExpectedRun run) throws UnusableInput {
    return of(folder, variables(folder, run), folder, run);
  }

  static Report fromPlan(Path folder, ExpectedRun run, String plan) throws UnusableInput {
    return of(folder.resolve(plan), VariableInputs.none(), folder, run);
  }

  private static Report of(Path input, VariableInputs variables, Path folder, ExpectedRun run)
      throws UnusableInput {
    AnalysisOptions options =
        new AnalysisOptions(
            List.of(input.toString()),
            Path.of("").toAbsolutePath(),
            variables,
            workspace(run),
            run.flags().contains("--partial"),
            only(folder),
            new TreeSet<>(),
            Map.of(),
            Budgets.DEFAULT);
    return new Analyzer(options).analyze(InputStream.nullInputStream());
  }

  static String workspace(ExpectedRun run) {
    return value(run, "--workspace", AnalysisOptions.DEFAULT_WORKSPACE);
  }

  private static SortedSet<String> only(Path folder) {
    String name = folder.getName(1).toString();
    return new TreeSet<>(List.of(RULES.contains(name) ? name : RULES.getFirst()));
  }

  static VariableInputs variables(Path folder, ExpectedRun run) {
    List<VariableInputs.Flag> flags = new ArrayList<>();
    for (int i = 0; i + 1 < run.flags().size(); i++) {
      String value = run.flags().get(i + 1);
      switch (run.flags().get(i)) {
        case "--var" -> {
          String[] parts = value.split("=", 2);
          flags.add(new VariableInputs.Assignment(parts[0], parts[1]));
        }
        case "--var-file" -> {
          Path file = folder.resolve(value);
          flags.add(new VariableInputs.File(file, file.toString()));
        }
        default -> {}
      }
    }
    return new VariableInputs(new TreeMap<>(), flags);
  }

  private static String value(ExpectedRun run, String flag, String otherwise) {
    int at = run.flags().indexOf(flag);
    return at < 0 ? otherwise : run.flags().get(at + 1);
  }
}
