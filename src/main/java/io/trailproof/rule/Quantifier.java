package io.trailproof.rule;

import io.trailproof.syntax.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule quantifies over, and what it asks of each candidate.
 *
 * @param resourceType the type whose instances are the candidates
 * @param variable the name of the candidate at hand in the rule's expressions
 * @param shared whether a candidate of another account of the partition serves this one too
 * @param names further names for the expressions, in order
 * @param refusals what AWS would not accept: such a candidate will not exist
 * @param requirements what a candidate must meet
 */
public record Quantifier(
    Kind kind,
    String resourceType,
    String variable,
    Optional<Expression> shared,
    Map<String, Expression> names,
    List<Refusal> refusals,
    List<Requirement> requirements) {

  /** How many candidates must meet the requirements. */
  public enum Kind {
    /** At least one. */
    SOME,
    /** Each; without candidates there is nothing to say. */
    EVERY
  }

  /**
   * A combination that AWS refuses.
   *
   * @param when true if AWS refuses the candidate; what is unknown gets the benefit of the doubt
   * @param says why, by language
   */
  public record Refusal(String name, Expression when, Map<String, String> says) {}
}
