package io.trailproof.rule;

import io.trailproof.expand.Existence;
import io.trailproof.expand.ResourceInstance;
import io.trailproof.value.Derivation;
import io.trailproof.value.Origin;
import io.trailproof.value.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A resource instance that a rule asked about, and the answers.
 *
 * @param existence whether it is there, and serves the account that was asked about
 * @param truth whether it is there and meets every requirement
 * @param outcomes one for each requirement, in the rule's order
 * @param refused why AWS or the provider will not accept it
 */
public record Candidate(
    ResourceInstance instance,
    Existence existence,
    Truth truth,
    List<Outcome> outcomes,
    Optional<Refused> refused) {

  public Candidate {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * Why it will not apply.
   *
   * @param name the refusal's name in the rule, or {@code provider}
   * @param says the reason by language
   * @param sensitive whether what decided must not be shown, only its place
   */
  public record Refused(
      String name, Map<String, String> says, Derivation decidedBy, boolean sensitive) {
    public String says(String language) {
      return says.getOrDefault(language, says.get("en"));
    }
  }

  /** What would decide whether it is there and meets the requirements. */
  public SortedSet<Origin> undecidedBy() {
    SortedSet<Origin> origins = new TreeSet<>(existence.origins());
    outcomes.stream()
        .filter(outcome -> outcome.truth() == Truth.UNKNOWN)
        .forEach(outcome -> origins.addAll(outcome.origins()));
    return origins;
  }

  /** How many requirements it surely meets. */
  public int met() {
    return (int) outcomes.stream().filter(outcome -> outcome.truth() == Truth.TRUE).count();
  }

  /** How many requirements it surely misses. */
  public int missed() {
    return (int) outcomes.stream().filter(outcome -> outcome.truth() == Truth.FALSE).count();
  }
}
