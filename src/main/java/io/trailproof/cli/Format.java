package io.trailproof.cli;

import io.trailproof.report.JsonReport;
import io.trailproof.report.Report;
import io.trailproof.report.TextReport;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The formats of a report. */
enum Format {
  TEXT((report, as) -> TextReport.of(report, as.text())),
  JSON((report, as) -> JsonReport.of(report, Main.VERSION, as.code().number()));

  private final Writer writer;

  Format(Writer writer) {
    this.writer = writer;
  }

  /** What is to be known besides the report. */
  record Presentation(TextReport.Look text, ExitCode code) {}

  private interface Writer {
    String write(Report report, Presentation presentation);
  }

  String write(Report report, Presentation presentation) {
    return writer.write(report, presentation);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(format -> format.name().toLowerCase(Locale.ROOT)).toList();
  }
}
