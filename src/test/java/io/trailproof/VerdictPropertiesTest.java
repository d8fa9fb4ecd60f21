package io.trailproof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.config.VariableInputs;
import io.trailproof.report.JsonReport;
import io.trailproof.report.Report;
import io.trailproof.report.Style;
import io.trailproof.report.TextReport;
import io.trailproof.rule.Conclusion;
import io.trailproof.rule.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every verdict, whatever the configuration. */
final class VerdictPropertiesTest {

  /**
   * An argument of a trail, either written or left to a variable.
   *
   * @param text the value as HCL
   * @param withheld whether the first run does not know it
   */
  record Argument(String name, String type, String text, boolean withheld) {}

  /**
   * Trails that differ in what the rules ask for, and one value to be given or withheld for each.
   */
  record Configuration(List<List<Argument>> trails) {

    String terraform() {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < trails.size(); i++) {
        text.append("resource \"aws_cloudtrail\" \"t").append(i).append("\" {\n");
        text.append("  name = \"trail-").append(i).append("\"\n  s3_bucket_name = \"logs\"\n");
        StringBuilder selector = new StringBuilder();
        for (Argument argument : trails.get(i)) {
          boolean nested = argument.name().startsWith("event_selector.");
          StringBuilder into = nested ? selector : text;
          into.append("  ").append(argument.name().replace("event_selector.", "")).append(" = ");
          into.append(argument.withheld() ? "var." + variable(i, argument) : argument.text());
          into.append('\n');
        }
        if (!selector.isEmpty()) {
          text.append("  event_selector {\n").append(selector).append("  }\n");
        }
        text.append("}\n");
        for (Argument argument : trails.get(i)) {
          if (argument.withheld()) {
            text.append("variable \"").append(variable(i, argument)).append("\" {\n  type = ");
            text.append(argument.type()).append("\n}\n");
          }
        }
      }
      return text.toString();
    }

    List<VariableInputs.Flag> flags() {
      List<VariableInputs.Flag> flags = new ArrayList<>();
      for (int i = 0; i < trails.size(); i++) {
        for (Argument argument : trails.get(i)) {
          if (argument.withheld()) {
            String text = argument.text().replace("\"", "");
            boolean list = argument.type().startsWith("list");
            flags.add(
                new VariableInputs.Assignment(
                    variable(i, argument), list ? argument.text() : text));
          }
        }
      }
      return flags;
    }

    private static String variable(int trail, Argument argument) {
      return argument.name().replace('.', '_') + "_" + trail;
    }
  }

  /**
   * Making an input known may turn unknown into pass or fail; it never turns one into the other.
   */
  @Property(tries = 60)
  void knowingMoreNeverSwapsPassAndFail(@ForAll("configurations") Configuration configuration) {
    List<Conclusion> before = analyze(configuration.terraform(), List.of()).conclusions();
    List<Conclusion> after =
        analyze(configuration.terraform(), configuration.flags()).conclusions();
    assertEquals(before.size(), after.size());
    for (int i = 0; i < before.size(); i++) {
      Verdict less = before.get(i).verdict();
      Verdict more = after.get(i).verdict();
      assertTrue(
          less == Verdict.UNKNOWN || less == more,
          () -> configuration.terraform() + "\n" + less + " became " + more);
    }
  }

  /** The same blocks in other files, or made in another order, are the same module. */
  @Property(tries = 15)
  void theOrderInWhichFilesAreMadeDoesNotMatter(
      @ForAll("configurations") Configuration configuration, @ForAll Random random) {
    List<String> blocks = List.of(configuration.terraform().split("(?m)^(?=resource|variable)"));
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      order.add(i);
    }
    String first = written(blocks, order);
    Collections.shuffle(order, random);
    assertEquals(first, written(blocks, order));
  }

  private static String written(List<String> blocks, List<Integer> order) {
    return in(
        root -> {
          for (int index : order) {
            Files.writeString(root.resolve("f" + index + ".tf"), blocks.get(index));
          }
          Report report = run(root, List.of());
          return TextReport.of(report, Style.COLOURED, "en") + JsonReport.of(report, "test", 0);
        });
  }

  private static Report analyze(String terraform, List<VariableInputs.Flag> flags) {
    return in(
        root -> {
          Files.writeString(root.resolve("main.tf"), terraform);
          return run(root, flags);
        });
  }

  private static Report run(Path root, List<VariableInputs.Flag> flags) throws Exception {
    AnalysisOptions options =
        AnalysisOptions.of(List.of("."), root).with(new VariableInputs(new TreeMap<>(), flags));
    return new Analyzer(options).analyze(InputStream.nullInputStream());
  }

  private interface Work<T> {
    T in(Path root) throws Exception;
  }

  private static <T> T in(Work<T> work) {
    try {
      Path root = Files.createTempDirectory("trailproof");
      try {
        return work.in(root);
      } finally {
        try (Stream<Path> files = Files.walk(root)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Provide
  Arbitrary<Configuration> configurations() {
    Arbitrary<Argument> argument =
        Combinators.combine(
                Arbitraries.of(
                    List.of("enable_logging", "bool", "true", "false", "null"),
                    List.of("is_multi_region_trail", "bool", "true", "true", "false"),
                    List.of("include_global_service_events", "bool", "true", "false"),
                    List.of(
                        "kms_key_id",
                        "string",
                        "\"arn:aws:kms:us-east-1:123456789012:key/a\"",
                        "null"),
                    List.of("event_selector.read_write_type", "string", "\"All\"", "\"WriteOnly\""),
                    List.of("event_selector.include_management_events", "bool", "true", "false"),
                    List.of(
                        "event_selector.exclude_management_event_sources",
                        "list(string)",
                        "[]",
                        "[\"kms.amazonaws.com\"]")),
                Arbitraries.integers().between(0, 5),
                Arbitraries.of(true, false))
            .as(
                (choice, index, withheld) -> {
                  String text = choice.get(2 + index % (choice.size() - 2));
                  // There is no way to say null in a flag for a variable of a primitive type.
                  return new Argument(
                      choice.get(0), choice.get(1), text, withheld && !text.equals("null"));
                });
    return argument
        .list()
        .uniqueElements(Argument::name)
        .ofMaxSize(5)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(Configuration::new);
  }
}
