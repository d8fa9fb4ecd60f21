package io.trailproof.report;

import io.trailproof.rule.Rule;
import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
import io.trailproof.value.Derivation;
import io.trailproof.value.Derivation.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The expressions that led to an answer, from the resource's argument to the literal, variable file
 * or default at the end; without the rule's own expressions.
 */
public final class Chain {
  /** Far above what modules nest; a longer chain would not be read. */
  private static final int MOST_LINKS = 40;

  private Chain() {}

  /**
   * One expression of a chain.
   *
   * @param range where it stands; empty for what is written nowhere
   */
  public record Link(Step step, String name, Optional<SourceRange> range) {}

  /** The decisive chain, one link a place. */
  public static List<Link> of(Derivation derivation, Rule rule) {
    List<Link> links = new ArrayList<>();
    Set<String> places = new HashSet<>();
    Optional<Derivation> at = Optional.of(derivation);
    while (at.isPresent() && links.size() < MOST_LINKS) {
      Derivation current = at.get();
      if (isUsers(current, rule.file()) && places.add(place(current))) {
        links.add(new Link(current.step(), current.name(), current.range()));
      }
      at = decisive(current, rule.file(), places);
    }
    return List.copyOf(links);
  }

  /** Where a reader should look first: the first place of the chain. */
  public static Optional<SourceRange> place(Derivation derivation, Rule rule) {
    return of(derivation, rule).stream().flatMap(link -> link.range().stream()).findFirst();
  }

  /** The variables whose defaults were taken, anywhere in what led to an answer. */
  public static SortedSet<String> assumedDefaults(Derivation derivation) {
    SortedSet<String> names = new TreeSet<>();
    // By identity: derivations share their parts, and equality would walk them all again.
    collectDefaults(derivation, names, Collections.newSetFromMap(new IdentityHashMap<>()));
    return names;
  }

  private static void collectDefaults(
      Derivation derivation, SortedSet<String> names, Set<Derivation> seen) {
    if (!seen.add(derivation)) {
      return;
    }
    if (derivation.step() == Step.VARIABLE_DEFAULT) {
      names.add(derivation.name());
    }
    derivation.inputs().forEach(input -> collectDefaults(input, names, seen));
  }

  /**
   * The first input that leads to a place where the chain has not been: of a conditional with a
   * literal for an arm, that is the condition.
   */
  private static Optional<Derivation> decisive(
      Derivation derivation, SourceFile rules, Set<String> places) {
    // By identity: derivations share their parts, and equality would walk them all again.
    Set<Derivation> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return derivation.inputs().stream()
        .filter(input -> leadsOn(input, rules, places, seen))
        .findFirst();
  }

  private static boolean leadsOn(
      Derivation derivation, SourceFile rules, Set<String> places, Set<Derivation> seen) {
    if (!seen.add(derivation)) {
      return false;
    }
    return isUsers(derivation, rules) && !places.contains(place(derivation))
        || derivation.inputs().stream().anyMatch(input -> leadsOn(input, rules, places, seen));
  }

  private static boolean isUsers(Derivation derivation, SourceFile rules) {
    boolean named = !derivation.name().isEmpty();
    return derivation.range().map(range -> range.file() != rules).orElse(named);
  }

  private static String place(Derivation derivation) {
    return derivation
        .range()
        .map(range -> range.file().path() + ":" + range.startPosition().line())
        .orElse(derivation.step() + derivation.name());
  }
}
