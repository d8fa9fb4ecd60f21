package io.trailproof.rule;

import io.trailproof.syntax.Expression;
import java.util.Map;
import java.util.Optional;

/**
 * One named condition of a rule.
 *
 * @param that true if a candidate meets it; errors and unknowns count as unknown
 * @param says what it asks, in a few words, by language
 * @param otherwise what is the case if it is not met, by language
 * @param note what the domain has to say where it is not met, e.g. which events are missing
 * @param fix the smallest change that meets it: an object of arguments and nested blocks, or a
 *     tuple of such objects to be tried in turn; null removes an argument
 */
public record Requirement(
    String name,
    Expression that,
    Map<String, String> says,
    Map<String, String> otherwise,
    Optional<Expression> note,
    Optional<Expression> fix) {

  public String says(String language) {
    return says.getOrDefault(language, says.getOrDefault("en", name));
  }

  public String otherwise(String language) {
    return otherwise.getOrDefault(language, otherwise.getOrDefault("en", "not " + says(language)));
  }
}
