package io.trailproof.cli;

import io.trailproof.AnalysisOptions;
import io.trailproof.Analyzer;
import io.trailproof.report.JsonReport;
import io.trailproof.report.Report;
import io.trailproof.report.Style;
import io.trailproof.report.TextReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "scan")
final class ScanCommand implements Callable<Integer> {
  @Parameters List<String> inputs = List.of(".");

  @Option(names = "-f")
  String format = "text";

  @Override
  public Integer call() throws Exception {
    int[] code = {2};
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                Report report =
                    new Analyzer(AnalysisOptions.of(inputs, Path.of(""))).analyze(System.in);
                System.out.print(
                    format.equals("json")
                        ? JsonReport.of(report, "0.1.0", 0)
                        : TextReport.of(report, Style.PLAIN, "en"));
                code[0] = 0;
              } catch (io.trailproof.UnusableInput e) {
                System.err.println(e.getMessage());
              }
            },
            "analysis",
            Analyzer.STACK_BYTES);
    thread.start();
    thread.join();
    return code[0];
  }
}
