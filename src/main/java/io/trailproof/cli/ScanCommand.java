package io.trailproof.cli;

import io.trailproof.AnalysisOptions;
import io.trailproof.Analyzer;
import io.trailproof.UnusableInput;
import io.trailproof.report.Report;
import io.trailproof.rule.Severity;
import io.trailproof.source.Budgets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code trailproof scan}: analyses, reports, and ends with what the report says. */
final class ScanCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create();
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .paramLabel("PATH")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                "Directories, .tf files, and what \"terraform show -json\" prints of plans and"
                    + " states; - for standard input. The working directory by default.")
            .build());
    VariableOptions.addTo(spec);
    return spec.addOption(
            several("-f", "--format")
                .paramLabel("FORMAT[=FILE]")
                .description(
                    "How to report, and where to; "
                        + String.join(" or ", Format.words())
                        + ". May be given several times. text by default, to standard output.")
                .build())
        .addOption(
            several("--only")
                .splitRegex(",")
                .paramLabel("RULE")
                .description("Ask these rules and no others.")
                .build())
        .addOption(
            several("--skip")
                .splitRegex(",")
                .paramLabel("RULE")
                .description("Do not ask these rules.")
                .build())
        .addOption(
            one("--fail-on")
                .paramLabel("SEVERITY")
                .description(
                    "Violations from this severity on end with 1: low, medium, high or critical;"
                        + " low by default.")
                .build())
        .addOption(
            one("--unknown")
                .paramLabel("POLICY")
                .description(
                    "What an undecided verdict does: fail ends with 3, warn is a line on standard"
                        + " error, pass is neither; warn by default.")
                .build())
        .addOption(
            OptionSpec.builder("--partial")
                .description(
                    "The paths are only a part of the account's code: what is not in them may be"
                        + " elsewhere.")
                .build())
        .addOption(
            OptionSpec.builder("-q", "--quiet")
                .description("Report as text what fails or is undecided, and no warnings.")
                .build());
  }

  private static OptionSpec.Builder several(String... names) {
    return OptionSpec.builder(names).arity("1").type(List.class).auxiliaryTypes(String.class);
  }

  private static OptionSpec.Builder one(String... names) {
    return OptionSpec.builder(names).arity("1").type(String.class);
  }

  @Override
  public ExitCode run(ParseResult arguments, Surroundings surroundings)
      throws Trouble, UnusableInput {
    Severity threshold = Choice.of(arguments, "--fail-on", Severity.LOW);
    UnknownPolicy unknown = Choice.of(arguments, "--unknown", UnknownPolicy.WARN);
    AnalysisOptions options = options(arguments, surroundings);
    List<ReportTarget> targets = ReportTarget.all(arguments, surroundings, options);
    Report report = new Analyzer(options).analyze(surroundings.in());
    ExitCode code = ExitCode.of(report, threshold, unknown);
    Notes notes = new Notes(report, arguments, surroundings);
    notes.found();
    for (ReportTarget target : targets) {
      target.write(report, code);
    }
    notes.left(unknown);
    return code;
  }

  private static AnalysisOptions options(ParseResult arguments, Surroundings surroundings)
      throws Trouble {
    return new AnalysisOptions(
        paths(arguments, surroundings),
        surroundings.working(),
        VariableOptions.variables(arguments, surroundings),
        VariableOptions.workspace(arguments, surroundings),
        arguments.hasMatchedOption("--partial"),
        new TreeSet<>(values(arguments, "--only")),
        new TreeSet<>(values(arguments, "--skip")),
        Map.of(),
        Budgets.DEFAULT);
  }

  private static List<String> values(ParseResult arguments, String option) {
    return arguments.matchedOptionValue(option, List.of());
  }

  private static List<String> paths(ParseResult arguments, Surroundings surroundings)
      throws Trouble {
    List<String> paths = new ArrayList<>(arguments.matchedPositionalValue(0, List.of()));
    for (String path : paths) {
      if (!path.equals(AnalysisOptions.STANDARD_INPUT)) {
        Paths.check(path, surroundings);
      }
    }
    return paths.isEmpty() ? List.of(".") : paths;
  }
}
