package io.trailproof.cli;

import io.trailproof.report.Style;
import io.trailproof.rule.Quantifier;
import io.trailproof.rule.Requirement;
import io.trailproof.rule.Rule;
import io.trailproof.rule.Rule.Text;
import java.util.Map;
import java.util.TreeMap;

/** All that a rule's file says, for reading. */
final class RulePage {
  private final Rule rule;
  private final Style style;
  private final String language;
  private final StringBuilder out = new StringBuilder();

  private RulePage(Rule rule, Style style, String language) {
    this.rule = rule;
    this.style = style;
    this.language = language;
  }

  static String of(Rule rule, Style style, String language) {
    RulePage page = new RulePage(rule, style, language);
    page.write();
    return page.out.toString();
  }

  private void write() {
    Text text = rule.text(language);
    line(
        style.bold(rule.id())
            + style.dim("  " + rule.stage().word() + ", " + rule.severity().word()));
    line(text.title());
    line("");
    block(text.body(), "  ");
    question();
    remedies();
    controls();
    examples();
  }

  private void question() {
    Quantifier quantifier = rule.quantifier();
    heading(
        switch (quantifier.kind()) {
          case SOME -> "Asks that some " + quantifier.resourceType() + " meets all of these";
          case EVERY -> "Asks that every " + quantifier.resourceType() + " meets all of these";
        });
    int width = quantifier.requirements().stream().mapToInt(r -> r.name().length()).max().orElse(0);
    for (Requirement requirement : quantifier.requirements()) {
      String name = requirement.name();
      line("  " + name + " ".repeat(width - name.length()) + "  " + requirement.says(language));
    }
    line("");
    if (!quantifier.refusals().isEmpty()) {
      heading("Will not apply");
      quantifier
          .refusals()
          .forEach(r -> line("  " + r.says().getOrDefault(language, r.says().get("en"))));
      line("");
    }
  }

  private void remedies() {
    Map<String, Text> remedies = new TreeMap<>(rule.remedies());
    remedies.forEach(
        (means, text) -> {
          heading("Without the code: " + means);
          if (!text.title().isBlank()) {
            line("  " + text.title());
          }
          block(text.body(), "  ");
        });
  }

  private void controls() {
    if (rule.controls().isEmpty()) {
      return;
    }
    heading("Answers");
    int width = rule.controls().keySet().stream().mapToInt(String::length).max().orElse(0);
    rule.controls()
        .forEach(
            (from, names) ->
                line(
                    "  "
                        + from
                        + " ".repeat(width - from.length())
                        + "  "
                        + String.join(", ", names)));
    line("");
  }

  private void examples() {
    for (Rule.Example example : rule.examples()) {
      heading("Example: " + example.name() + style.dim("  " + example.verdict().word()));
      block(example.terraform(), "  ");
    }
  }

  private void heading(String text) {
    line(style.bold(text));
  }

  private void block(String text, String indent) {
    if (!text.isBlank()) {
      text.strip().lines().forEach(each -> line(indent + each));
      line("");
    }
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
