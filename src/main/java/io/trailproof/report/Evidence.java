package io.trailproof.report;

import io.trailproof.fix.Edit;
import io.trailproof.fix.Fix;
import io.trailproof.report.Chain.Link;
import io.trailproof.rule.Candidate;
import io.trailproof.rule.Conclusion;
import io.trailproof.rule.Outcome;
import io.trailproof.rule.Rule;
import io.trailproof.source.SourceRange;
import io.trailproof.value.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The part of a text report that proves it: the ladder of a candidate's requirements, the way from
 * each argument to what decided it, and the fix. What is sensitive is pointed at and not shown.
 */
final class Evidence {
  private final Page page;
  private final Style style;

  Evidence(Page page) {
    this.page = page;
    this.style = page.style;
  }

  /**
   * A candidate with its ladder.
   *
   * @param role a word about it, or nothing
   * @param explained whether to show what decided, and not only that it is so
   */
  void candidate(Conclusion conclusion, Candidate candidate, String role, boolean explained) {
    header(candidate, role);
    ladder(candidate);
    candidate
        .refused()
        .ifPresent(
            refused -> {
              page.line(
                  "      "
                      + style.red("✘ will not apply: ")
                      + Printable.of(refused.says(page.language)));
              if (explained) {
                chain(Chain.of(refused.decidedBy(), conclusion.rule()), refused.sensitive());
              }
            });
    if (explained && candidate.refused().isEmpty()) {
      explain(conclusion.rule(), candidate);
    }
    assumptions(candidate);
  }

  void header(Candidate candidate, String role) {
    page.line(
        "    ",
        Printable.of(candidate.instance().address().toString()),
        Page.place(candidate.instance().header()) + (role.isEmpty() ? "" : "  " + role));
  }

  void ladder(Candidate candidate) {
    int width =
        candidate.outcomes().stream()
            .mapToInt(outcome -> outcome.requirement().name().length())
            .max()
            .orElse(0);
    for (Outcome outcome : candidate.outcomes()) {
      String name = outcome.requirement().name();
      String padded = name + " ".repeat(width - name.length());
      String words =
          switch (outcome.truth()) {
            case TRUE -> outcome.requirement().says(page.language);
            case FALSE -> outcome.requirement().otherwise(page.language);
            case UNKNOWN -> "unknown: " + outcome.requirement().says(page.language) + "?";
          };
      String note = outcome.note().map(n -> " (" + Printable.of(n) + ")").orElse("");
      page.line("      " + page.mark(outcome.truth()) + " " + padded + "  " + words + note);
    }
  }

  /** Requirements that one chain decides share it. */
  private void explain(Rule rule, Candidate candidate) {
    Map<List<Link>, List<Outcome>> chains = new LinkedHashMap<>();
    for (Outcome outcome : candidate.outcomes()) {
      if (outcome.truth() != Truth.TRUE) {
        chains
            .computeIfAbsent(Chain.of(outcome.decidedBy(), rule), c -> new ArrayList<>())
            .add(outcome);
      }
    }
    chains.forEach(
        (links, outcomes) -> {
          if (!links.isEmpty()) {
            List<String> names = outcomes.stream().map(o -> o.requirement().name()).toList();
            page.line("");
            page.line("      " + style.bold(String.join(", ", names)));
            chain(links, outcomes.stream().anyMatch(Outcome::sensitive));
          }
        });
  }

  private void chain(List<Link> links, boolean sensitive) {
    for (Link link : links) {
      String place = link.range().map(Page::place).orElse("");
      page.line("        ", Printable.of(Steps.words(link)), place);
      if (!sensitive) {
        link.range().ifPresent(range -> page.excerpt(range, "          "));
      }
    }
  }

  void assumptions(Candidate candidate) {
    SortedSet<String> assumed = new TreeSet<>();
    candidate.outcomes().forEach(o -> assumed.addAll(Chain.assumedDefaults(o.decidedBy())));
    if (!assumed.isEmpty()) {
      String names = Printable.of(String.join(", ", assumed));
      page.line(style.dim("      assumed: the default of " + names));
    }
  }

  void unmanaged(Candidate candidate) {
    List<String> ignored = Unmanaged.arguments(candidate);
    if (!ignored.isEmpty()) {
      page.line(
          style.yellow("      note: ")
              + "ignore_changes covers "
              + Printable.of(String.join(", ", ignored))
              + ", so the code does not prove what is there later");
    }
  }

  void fix(Fix fix, Conclusion conclusion) {
    boolean sensitive =
        conclusion.candidates().stream()
            .flatMap(candidate -> candidate.outcomes().stream())
            .anyMatch(Outcome::sensitive);
    page.line("");
    page.line("    fix, checked by analysing the result");
    for (Edit edit : fix.edits()) {
      SourceRange range = edit.range();
      page.line("      ", "", Page.place(range));
      EditLines lines = EditLines.of(edit);
      if (sensitive || page.isSecret(range)) {
        page.line("        " + style.green("+ " + Printable.of(edit.replacement().strip())));
      } else {
        lines.before().forEach(l -> page.line("        " + style.red("- " + Printable.of(l))));
        lines.after().forEach(l -> page.line("        " + style.green("+ " + Printable.of(l))));
      }
    }
  }
}
