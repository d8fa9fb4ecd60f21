package io.trailproof.report;

import io.trailproof.fix.Fix;
import io.trailproof.rule.Conclusion;
import io.trailproof.rule.Verdict;
import io.trailproof.source.Diagnostic;
import io.trailproof.value.Origin;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Everything that one run has to say.
 *
 * @param inputs what was analysed, in the order of the command line and then by name
 * @param conclusions what the rules say, by account and then in the order of the rules
 * @param fixes the checked fix of a conclusion, where there is one
 * @param diagnostics what is wrong with the files
 * @param unseen what was not seen and could hold more than was found
 * @param mistakes what went wrong in Trailproof itself
 * @param secrets what must not be shown
 */
public record Report(
    List<Input> inputs,
    List<Conclusion> conclusions,
    Map<Conclusion, Fix> fixes,
    List<Diagnostic> diagnostics,
    SortedSet<Origin> unseen,
    List<Mistake> mistakes,
    Secrets secrets) {

  public Report {
    inputs = List.copyOf(inputs);
    conclusions = List.copyOf(conclusions);
    fixes = Map.copyOf(fixes);
    diagnostics = List.copyOf(diagnostics);
    unseen = Collections.unmodifiableSortedSet(new TreeSet<>(unseen));
    mistakes = List.copyOf(mistakes);
  }

  /**
   * A mistake of ours that ended a part of the work; the rest of the report holds.
   *
   * @param where which part
   */
  public record Mistake(String where, Throwable cause) {}

  /**
   * A root module, plan or state that was analysed.
   *
   * @param name its directory or file
   * @param resources how many managed resource instances were found in it
   * @param assumed the variables whose defaults count as their values
   * @param missing the variables without a value
   */
  public record Input(
      Kind kind, String name, int resources, SortedSet<String> assumed, SortedSet<String> missing) {

    public Input {
      assumed = Collections.unmodifiableSortedSet(new TreeSet<>(assumed));
      missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }

    /** What an input is. */
    public enum Kind {
      ROOT_MODULE("root module"),
      PLAN("plan or state");

      private final String words;

      Kind(String words) {
        this.words = words;
      }

      public String words() {
        return words;
      }
    }
  }

  public Optional<Fix> fix(Conclusion conclusion) {
    return Optional.ofNullable(fixes.get(conclusion));
  }

  public long count(Verdict verdict) {
    return conclusions.stream().filter(c -> c.verdict() == verdict).count();
  }

  /** Whether everything that was given was read and understood. */
  public boolean isComplete() {
    return mistakes.isEmpty()
        && diagnostics.stream().noneMatch(Diagnostic::isError)
        && unseen.stream().noneMatch(Report::isGap);
  }

  /** What somebody declared to be elsewhere is no gap in the analysis of what was given. */
  private static boolean isGap(Origin origin) {
    return switch (origin.kind()) {
      case FILE, MODULE, LIMIT, PLAN, ERROR -> true;
      case VARIABLE, COMPUTED, DATA, FUNCTION, UNDECIDED -> false;
    };
  }
}
