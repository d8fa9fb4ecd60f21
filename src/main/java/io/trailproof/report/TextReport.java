package io.trailproof.report;

import io.trailproof.graph.Account;
import io.trailproof.rule.Candidate;
import io.trailproof.rule.Conclusion;
import io.trailproof.rule.Quantifier;
import io.trailproof.rule.Verdict;
import io.trailproof.source.Diagnostic;
import io.trailproof.value.Origin;
import io.trailproof.value.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The report for people at a terminal: for each account what each rule says, the ladder of
 * requirements of the witness or the nearest miss, the way from the argument to what decided it,
 * and the smallest fix.
 *
 * <p>A line never begins with users' text: machines that read a build's output take some lines for
 * commands.
 */
public final class TextReport {
  private static final int ROOTS = 3;

  private final Report report;
  private final Look look;
  private final Page page;
  private final Evidence evidence;
  private final Style style;

  private TextReport(Report report, Look look) {
    this.report = report;
    this.look = look;
    this.style = look.style();
    this.page = new Page(look.style(), look.language(), report.secrets());
    this.evidence = new Evidence(page);
  }

  /**
   * How it is to look.
   *
   * @param language the language of the rules' texts; English where a text has no other
   * @param quiet whether to leave out what is in order
   */
  public record Look(Style style, String language, boolean quiet) {}

  /** The whole report. */
  public static String of(Report report, Style style, String language) {
    return of(report, new Look(style, language, false));
  }

  public static String of(Report report, Look look) {
    TextReport text = new TextReport(report, look);
    text.write();
    return text.page.text();
  }

  private void write() {
    for (Report.Mistake mistake : report.mistakes()) {
      page.line(style.red("internal error") + ": " + mistake.where() + " came to no end");
      page.line("");
    }
    report.diagnostics().stream()
        .filter(diagnostic -> diagnostic.isError() || !look.quiet())
        .forEach(this::diagnostic);
    Account account = null;
    for (Conclusion conclusion : report.conclusions()) {
      if (!isShown(conclusion.verdict())) {
        continue;
      }
      if (!conclusion.account().equals(account)) {
        account = conclusion.account();
        heading(conclusion);
      }
      conclusion(conclusion);
    }
    summary();
  }

  private boolean isShown(Verdict verdict) {
    return switch (verdict) {
      case FAIL, UNKNOWN -> true;
      case PASS, NOT_APPLICABLE -> !look.quiet();
    };
  }

  private void diagnostic(Diagnostic diagnostic) {
    String severity = diagnostic.isError() ? style.red("error") : style.yellow("warning");
    page.line(severity + ": " + style.bold(Printable.of(diagnostic.summary())));
    diagnostic
        .subject()
        .ifPresent(
            range -> {
              page.line("  ", "", Page.place(range));
              page.excerpt(range, "  ");
            });
    diagnostic.detail().lines().forEach(detail -> page.line("  " + Printable.whole(detail)));
    page.line("");
  }

  private void heading(Conclusion conclusion) {
    String roots = Printable.of(roots(conclusion));
    page.line(
        style.bold("Account " + Printable.of(conclusion.account().name()))
            + style.dim("  (" + roots + ")"));
    page.line("");
  }

  /** The first few; all of them are in the other formats. */
  private static String roots(Conclusion conclusion) {
    List<String> roots = conclusion.roots();
    return roots.size() <= ROOTS + 1
        ? String.join(", ", roots)
        : String.join(", ", roots.subList(0, ROOTS)) + " and " + (roots.size() - ROOTS) + " more";
  }

  private void conclusion(Conclusion conclusion) {
    String title = conclusion.rule().text(look.language()).title();
    page.line(
        "  "
            + page.mark(conclusion.verdict())
            + " "
            + style.bold(conclusion.rule().id())
            + "  "
            + conclusion.verdict().word()
            + style.dim("  " + standing(conclusion)));
    switch (conclusion.verdict()) {
      case PASS -> passed(conclusion);
      case FAIL -> {
        page.line("    " + title);
        failed(conclusion);
      }
      case UNKNOWN -> {
        page.line("    not decided: " + title);
        undecided(conclusion);
      }
      case NOT_APPLICABLE ->
          page.line(style.dim("    there is no " + conclusion.rule().quantifier().resourceType()));
    }
    page.line("");
  }

  /** The severity, and the controls of Security Hub. */
  private static String standing(Conclusion conclusion) {
    List<String> words = new ArrayList<>(List.of(conclusion.rule().severity().word()));
    words.addAll(conclusion.rule().controls().getOrDefault("security_hub", List.of()));
    return String.join(", ", words);
  }

  private void passed(Conclusion conclusion) {
    List<Candidate> shown = conclusion.witness().map(List::of).orElse(conclusion.candidates());
    for (Candidate candidate : shown) {
      evidence.header(candidate, "");
      if (conclusion.witness().isPresent()) {
        evidence.ladder(candidate);
      }
      evidence.unmanaged(candidate);
      evidence.assumptions(candidate);
    }
  }

  private void failed(Conclusion conclusion) {
    if (conclusion.candidates().isEmpty()) {
      String roots = Printable.of(roots(conclusion));
      page.line(
          "    There is no "
              + conclusion.rule().quantifier().resourceType()
              + " in "
              + roots
              + ".");
      conclusion
          .place()
          .ifPresent(
              place -> {
                page.line("      ", "", Page.place(place));
                page.excerpt(place, "        ");
              });
      return;
    }
    boolean some = conclusion.rule().quantifier().kind() == Quantifier.Kind.SOME;
    boolean first = true;
    for (Candidate candidate : conclusion.candidates()) {
      if (!some && candidate.truth() != Truth.FALSE) {
        continue;
      }
      String role = some && conclusion.candidates().size() > 1 && first ? "nearest miss" : "";
      if (!first) {
        page.line("");
      }
      evidence.candidate(conclusion, candidate, role, first || !some);
      first = false;
    }
    report.fix(conclusion).ifPresent(fix -> evidence.fix(fix, conclusion));
  }

  private void undecided(Conclusion conclusion) {
    boolean first = true;
    for (Candidate candidate : conclusion.candidates()) {
      if (candidate.truth() == Truth.UNKNOWN) {
        if (!first) {
          page.line("");
        }
        evidence.candidate(conclusion, candidate, "", true);
        first = false;
      }
    }
    if (!conclusion.undecidedBy().isEmpty()) {
      page.line("");
      page.line("    what would decide");
      decide("      ", style.yellow("? "), conclusion.undecidedBy());
    }
  }

  /** Each once: two places in a rule may ask for the same thing. */
  private void decide(String indent, String lead, Collection<Origin> origins) {
    origins.stream()
        .map(origin -> List.of(Decides.sentence(origin), Decides.place(origin)))
        .distinct()
        .forEach(
            each ->
                page.line(
                    indent, lead, Printable.of(each.getFirst()), Printable.of(each.getLast())));
  }

  private void summary() {
    decide("", style.yellow("not seen: "), report.unseen());
    if (report.conclusions().isEmpty()) {
      page.line(
          report.isComplete()
              ? "Nothing is configured in AWS, so there is nothing to ask."
              : "What was read configures nothing in AWS.");
    }
    List<String> counts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      long count = report.count(verdict);
      if (count > 0) {
        counts.add(count + " " + counted(verdict));
      }
    }
    int resources = report.inputs().stream().mapToInt(Report.Input::resources).sum();
    page.line(
        style.bold(counts.isEmpty() ? "no verdict" : String.join(", ", counts))
            + style.dim(
                "  ("
                    + number(resources, "resource")
                    + " in "
                    + number(report.inputs().size(), "input")
                    + ")")
            + (report.isComplete() ? "" : style.yellow("  incomplete")));
  }

  private static String counted(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "passed";
      case FAIL -> "failed";
      case UNKNOWN -> "unknown";
      case NOT_APPLICABLE -> "not applicable";
    };
  }

  private static String number(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
