package io.trailproof.report;

import io.trailproof.fix.Edit;
import io.trailproof.fix.Fix;
import io.trailproof.graph.Account;
import io.trailproof.report.Chain.Link;
import io.trailproof.rule.Candidate;
import io.trailproof.rule.Conclusion;
import io.trailproof.rule.Outcome;
import io.trailproof.rule.Quantifier;
import io.trailproof.rule.Verdict;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.SourceRange;
import io.trailproof.value.Origin;
import io.trailproof.value.Truth;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The report for people at a terminal: for each account what each rule says, the ladder of
 * requirements of the witness or the nearest miss, the way from the argument to what decided it,
 * and the smallest fix.
 */
public final class TextReport {
  private final Report report;
  private final Style style;
  private final String language;
  private final StringBuilder out = new StringBuilder();

  private TextReport(Report report, Style style, String language) {
    this.report = report;
    this.style = style;
    this.language = language;
  }

  /**
   * @param language the language of the rules' texts; English where a text has no other
   */
  public static String of(Report report, Style style, String language) {
    TextReport text = new TextReport(report, style, language);
    text.write();
    return text.out.toString();
  }

  private void write() {
    report.diagnostics().forEach(this::diagnostic);
    Account account = null;
    for (Conclusion conclusion : report.conclusions()) {
      if (!conclusion.account().equals(account)) {
        account = conclusion.account();
        heading(conclusion);
      }
      conclusion(conclusion);
    }
    summary();
  }

  private void diagnostic(Diagnostic diagnostic) {
    String severity = diagnostic.isError() ? style.red("error") : style.yellow("warning");
    String where =
        diagnostic.subject().map(range -> Printable.of(range.toString()) + ": ").orElse("");
    line(where + severity + ": " + style.bold(Printable.of(diagnostic.summary())));
    diagnostic.subject().ifPresent(range -> out.append(Excerpt.of(range, "  ", style)));
    diagnostic.detail().lines().forEach(detail -> line("  " + Printable.of(detail)));
    line("");
  }

  private void heading(Conclusion conclusion) {
    String roots = String.join(", ", conclusion.roots());
    line(
        style.bold("Account " + Printable.of(conclusion.account().name()))
            + style.dim("  (" + Printable.of(roots) + ")"));
    line("");
  }

  private void conclusion(Conclusion conclusion) {
    String controls =
        String.join(", ", conclusion.rule().controls().getOrDefault("security_hub", List.of()));
    String title = conclusion.rule().text(language).title();
    line(
        "  "
            + mark(conclusion.verdict())
            + " "
            + style.bold(conclusion.rule().id())
            + "  "
            + conclusion.verdict().word()
            + style.dim(
                "  "
                    + conclusion.rule().severity().word()
                    + (controls.isEmpty() ? "" : ", " + controls)));
    switch (conclusion.verdict()) {
      case PASS -> passed(conclusion);
      case FAIL -> {
        line("    " + title);
        failed(conclusion);
      }
      case UNKNOWN -> {
        line("    Cannot be decided: " + title + "?");
        undecided(conclusion);
      }
      case NOT_APPLICABLE ->
          line(style.dim("    there is no " + conclusion.rule().quantifier().resourceType()));
    }
    line("");
  }

  private void passed(Conclusion conclusion) {
    List<Candidate> shown = conclusion.witness().map(List::of).orElse(conclusion.candidates());
    for (Candidate candidate : shown) {
      String place = Printable.of(candidate.instance().header().toString());
      line("    " + address(candidate) + style.dim("  " + place));
      if (conclusion.witness().isPresent()) {
        ladder(candidate);
      }
      unmanaged(candidate);
      assumptions(candidate);
    }
  }

  private void failed(Conclusion conclusion) {
    if (conclusion.candidates().isEmpty()) {
      line(
          "    There is no "
              + conclusion.rule().quantifier().resourceType()
              + " in "
              + Printable.of(String.join(", ", conclusion.roots()))
              + ".");
      return;
    }
    boolean some = conclusion.rule().quantifier().kind() == Quantifier.Kind.SOME;
    boolean first = true;
    for (Candidate candidate : conclusion.candidates()) {
      if (!some && candidate.truth() != Truth.FALSE) {
        continue;
      }
      String role = some && conclusion.candidates().size() > 1 && first ? "  nearest miss" : "";
      candidate(conclusion, candidate, role, first || !some);
      first = false;
    }
    report.fix(conclusion).ifPresent(this::fix);
  }

  private void undecided(Conclusion conclusion) {
    for (Candidate candidate : conclusion.candidates()) {
      if (candidate.truth() == Truth.UNKNOWN) {
        candidate(conclusion, candidate, "", true);
      }
    }
    for (Origin origin : conclusion.undecidedBy()) {
      line("    " + style.yellow("? ") + Printable.of(Decides.sentence(origin)));
    }
  }

  /**
   * @param explained whether to show what decided, and not only that it is so
   */
  private void candidate(
      Conclusion conclusion, Candidate candidate, String role, boolean explained) {
    String place = Printable.of(candidate.instance().header().toString());
    line("    " + address(candidate) + style.dim("  " + place + role));
    ladder(candidate);
    candidate
        .refused()
        .ifPresent(
            refused -> {
              line(
                  "      "
                      + style.red("✘ will not apply: ")
                      + Printable.of(refused.says(language)));
              if (explained) {
                chain(Chain.of(refused.decidedBy(), conclusion.rule()), false, "        ");
              }
            });
    if (explained && candidate.refused().isEmpty()) {
      for (Outcome outcome : candidate.outcomes()) {
        if (outcome.truth() != Truth.TRUE) {
          outcome(conclusion, candidate, outcome);
        }
      }
    }
    assumptions(candidate);
  }

  private void ladder(Candidate candidate) {
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
            case TRUE -> outcome.requirement().says(language);
            case FALSE -> outcome.requirement().otherwise(language);
            case UNKNOWN -> "unknown: " + outcome.requirement().says(language) + "?";
          };
      String note = outcome.note().map(n -> " (" + Printable.of(n) + ")").orElse("");
      line("      " + mark(outcome.truth()) + " " + padded + "  " + words + note);
    }
  }

  private void outcome(Conclusion conclusion, Candidate candidate, Outcome outcome) {
    List<Link> links = Chain.of(outcome.decidedBy(), conclusion.rule());
    if (links.isEmpty()) {
      SourceRange header = candidate.instance().header();
      line("");
      line("      " + Printable.of(header.toString()) + "  " + outcome.requirement().name());
      return;
    }
    line("");
    line("      " + style.bold(outcome.requirement().name()));
    chain(links, outcome.sensitive(), "        ");
  }

  private void chain(List<Link> links, boolean sensitive, String indent) {
    for (Link link : links) {
      String words = Steps.words(link);
      String place = link.range().map(range -> Printable.of(range.toString())).orElse("");
      String gap = place.isEmpty() || words.isEmpty() ? "" : "  ";
      line(indent + style.dim(place) + gap + Printable.of(words));
      if (!sensitive) {
        link.range().ifPresent(range -> out.append(Excerpt.of(range, indent + "  ", style)));
      }
    }
  }

  private void assumptions(Candidate candidate) {
    SortedSet<String> assumed = new TreeSet<>();
    candidate.outcomes().forEach(o -> assumed.addAll(Chain.assumedDefaults(o.decidedBy())));
    if (!assumed.isEmpty()) {
      line(style.dim("      assumed: the default of " + Printable.of(String.join(", ", assumed))));
    }
  }

  private void unmanaged(Candidate candidate) {
    List<String> ignored = Unmanaged.arguments(candidate);
    if (!ignored.isEmpty()) {
      line(
          style.yellow("      note: ")
              + "ignore_changes covers "
              + Printable.of(String.join(", ", ignored))
              + ", so the code does not prove what is there later");
    }
  }

  private void fix(Fix fix) {
    line("");
    line("    fix (checked by analysing the result):");
    for (Edit edit : fix.edits()) {
      SourceRange range = edit.range();
      line("      " + style.dim(Printable.of(range.toString())));
      EditLines lines = EditLines.of(edit);
      lines.before().forEach(l -> line("        " + style.red("- " + Printable.of(l))));
      lines.after().forEach(l -> line("        " + style.green("+ " + Printable.of(l))));
    }
  }

  private void summary() {
    for (Origin origin : report.unseen()) {
      line(style.yellow("not seen: ") + Printable.of(Decides.sentence(origin)));
    }
    if (report.conclusions().isEmpty()) {
      line("Nothing is configured in AWS, so there is nothing to ask.");
    }
    StringBuilder counts = new StringBuilder();
    for (Verdict verdict : Verdict.values()) {
      long count = report.count(verdict);
      if (count > 0) {
        counts
            .append(counts.isEmpty() ? "" : ", ")
            .append(count)
            .append(' ')
            .append(verdict.word());
      }
    }
    int resources = report.inputs().stream().mapToInt(Report.Input::resources).sum();
    String inputs = report.inputs().size() + (report.inputs().size() == 1 ? " input" : " inputs");
    line(
        style.bold(counts.isEmpty() ? "no verdict" : counts.toString())
            + style.dim("  (" + inputs + ", " + resources + " resources)")
            + (report.isComplete() ? "" : style.yellow("  incomplete")));
  }

  private static String address(Candidate candidate) {
    return Printable.of(candidate.instance().address().toString());
  }

  private String mark(Verdict verdict) {
    return switch (verdict) {
      case PASS -> style.green("✔");
      case FAIL -> style.red("✘");
      case UNKNOWN -> style.yellow("?");
      case NOT_APPLICABLE -> style.dim("–");
    };
  }

  private String mark(Truth truth) {
    return switch (truth) {
      case TRUE -> style.green("✔");
      case FALSE -> style.red("✘");
      case UNKNOWN -> style.yellow("?");
    };
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
