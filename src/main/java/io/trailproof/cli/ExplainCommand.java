package io.trailproof.cli;

import io.trailproof.Analyzer;
import io.trailproof.report.Style;
import io.trailproof.rule.Rule;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code trailproof explain RULE}: the page of a rule. */
final class ExplainCommand implements Command {

  @Override
  public CommandSpec spec() {
    return CommandSpec.create()
        .addPositional(
            PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .required(true)
                .paramLabel("RULE")
                .type(String.class)
                .description("The rule's name, as reports give it.")
                .build());
  }

  @Override
  public ExitCode run(ParseResult arguments, Surroundings surroundings) throws Trouble {
    String name = arguments.matchedPositionalValue(0, "");
    boolean coloured = CommonOptions.isColoured(arguments, surroundings, true);
    String language = CommonOptions.language(arguments, surroundings);
    List<Rule> rules = Analyzer.rules();
    for (Rule rule : rules) {
      if (rule.id().equals(name)) {
        surroundings.print(RulePage.of(rule, coloured ? Style.COLOURED : Style.PLAIN, language));
        return ExitCode.CLEAN;
      }
    }
    throw Trouble.unknown("rule", name, rules.stream().map(Rule::id).toList());
  }
}
