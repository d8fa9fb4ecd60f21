package io.trailproof.cli;

import io.trailproof.AnalysisOptions;
import io.trailproof.report.Report;
import io.trailproof.report.Style;
import io.trailproof.report.TextReport.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/**
 * A report that was asked for: a format, and where it goes.
 *
 * @param file empty for standard output
 */
record ReportTarget(
    Format format, Optional<ReportFile> file, Look look, Surroundings surroundings) {

  /** All of them, files first: what goes to standard output comes when they are written. */
  static List<ReportTarget> all(
      ParseResult arguments, Surroundings surroundings, AnalysisOptions analysis) throws Trouble {
    List<ReportTarget> targets = new ArrayList<>();
    boolean toOutput = false;
    for (String asked : arguments.matchedOptionValue("--format", List.of("text"))) {
      String[] parts = asked.split("=", 2);
      Format format = Choice.named(Format.class, parts[0], "--format");
      Optional<ReportFile> file = Optional.empty();
      if (parts.length == 2) {
        file = Optional.of(ReportFile.checked(parts[1], surroundings, analysis));
      } else if (toOutput) {
        throw new Trouble(
            "Invalid usage",
            "Only one report can go to standard output; write the other to a file: --format "
                + parts[0]
                + "=FILE.");
      }
      toOutput |= file.isEmpty();
      Style style =
          CommonOptions.isColoured(arguments, surroundings, file.isEmpty())
              ? Style.COLOURED
              : Style.PLAIN;
      Look look =
          new Look(
              style,
              CommonOptions.language(arguments, surroundings),
              arguments.hasMatchedOption("--quiet"));
      targets.add(
          file.isPresent() ? 0 : targets.size(),
          new ReportTarget(format, file, look, surroundings));
    }
    return List.copyOf(targets);
  }

  void write(Report report, ExitCode code) throws Trouble {
    String text = format.write(report, new Format.Presentation(look, code));
    if (file.isPresent()) {
      file.get().write(text);
    } else {
      surroundings.print(text);
    }
  }
}
