package io.trailproof.rule;

import io.trailproof.graph.Account;
import io.trailproof.graph.AccountContent;
import io.trailproof.source.SourceRange;
import io.trailproof.value.Origin;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a rule says of an account, with its evidence.
 *
 * @param candidates all that it asked about, the witness or the nearest miss first
 * @param witness of a pass, the candidate that meets every requirement
 * @param undecidedBy of an unknown, what would decide it
 * @param roots the root modules or plans that make the account up
 * @param place where the account is configured: where to look if there is no candidate
 */
public record Conclusion(
    Rule rule,
    Account account,
    Verdict verdict,
    List<Candidate> candidates,
    Optional<Candidate> witness,
    SortedSet<Origin> undecidedBy,
    List<String> roots,
    Optional<SourceRange> place) {

  public Conclusion {
    candidates = List.copyOf(candidates);
    undecidedBy = Collections.unmodifiableSortedSet(new TreeSet<>(undecidedBy));
    roots = List.copyOf(roots);
  }

  /** No answer at all, because of something that is no candidate. */
  public static Conclusion undecided(Rule rule, AccountContent content, Origin because) {
    return new Conclusion(
        rule,
        content.account(),
        Verdict.UNKNOWN,
        List.of(),
        Optional.empty(),
        new TreeSet<>(List.of(because)),
        content.roots(),
        Optional.empty());
  }

  /** What kind of failure it is. */
  public enum Kind {
    /** Some candidate misses a requirement. */
    VIOLATION,
    /** There is no candidate. */
    ABSENT,
    /** What comes nearest is something that AWS or the provider refuses. */
    WILL_NOT_APPLY
  }

  /** Of a failure, its kind. */
  public Kind kind() {
    return candidates.isEmpty()
        ? Kind.ABSENT
        : candidates.getFirst().refused().isPresent() ? Kind.WILL_NOT_APPLY : Kind.VIOLATION;
  }
}
