package io.trailproof.rule;

import io.trailproof.value.Derivation;
import io.trailproof.value.Origin;
import io.trailproof.value.Truth;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one requirement says of one candidate.
 *
 * @param decidedBy how the answer came to be, down to the user's files
 * @param origins what would decide it, if it is unknown
 * @param sensitive whether what decided must not be shown, only its place
 * @param note what the domain has to say about it in a few words, e.g. which events are missing
 */
public record Outcome(
    Requirement requirement,
    Truth truth,
    Derivation decidedBy,
    SortedSet<Origin> origins,
    boolean sensitive,
    Optional<String> note) {

  public Outcome {
    origins = Collections.unmodifiableSortedSet(new TreeSet<>(origins));
  }
}
