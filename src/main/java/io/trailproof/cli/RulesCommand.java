package io.trailproof.cli;

import io.trailproof.Analyzer;
import io.trailproof.report.Style;
import io.trailproof.rule.Rule;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code trailproof rules list}: the rules, and the controls that they answer. */
final class RulesCommand implements Command {
  private static final String LIST = "list";

  @Override
  public CommandSpec spec() {
    return CommandSpec.create()
        .addPositional(
            PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .required(true)
                .paramLabel(LIST)
                .type(String.class)
                .description("List them all.")
                .build());
  }

  @Override
  public ExitCode run(ParseResult arguments, Surroundings surroundings) throws Trouble {
    String action = arguments.matchedPositionalValue(0, "");
    if (!action.equals(LIST)) {
      throw Trouble.unknown("action of rules", action, List.of(LIST));
    }
    boolean coloured = CommonOptions.isColoured(arguments, surroundings, true);
    String language = CommonOptions.language(arguments, surroundings);
    surroundings.print(list(Analyzer.rules(), coloured ? Style.COLOURED : Style.PLAIN, language));
    return ExitCode.CLEAN;
  }

  private static String list(List<Rule> rules, Style style, String language) {
    int width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Rule rule : rules) {
      text.append(style.bold(rule.id()))
          .append(" ".repeat(width - rule.id().length()))
          .append("  %-9s  %-8s  ".formatted(rule.stage().word(), rule.severity().word()))
          .append(style.dim(controls(rule)))
          .append("\n  ")
          .append(rule.text(language).title())
          .append('\n');
    }
    return text.toString();
  }

  /** Those of Security Hub; the page of a rule has them all. */
  private static String controls(Rule rule) {
    return String.join(", ", rule.controls().getOrDefault("security_hub", List.of()));
  }
}
