package io.trailproof.report;

import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
import io.trailproof.value.Content;
import io.trailproof.value.Derivation;
import io.trailproof.value.Value;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * The lines of the users' files that hold something sensitive, or lead to it: reports name them and
 * do not show them.
 *
 * <p>Wider than the mark on an answer, because a line may hold more than what was asked for.
 */
public final class Secrets {
  private final Map<SourceFile, Set<Integer>> lines = new HashMap<>();

  private Secrets() {}

  /** What the values that are marked, or have something marked in them, came from. */
  public static Secrets in(Collection<Value> values) {
    Secrets secrets = new Secrets();
    Set<Derivation> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    values.forEach(value -> secrets.add(value, seen));
    return secrets;
  }

  private void add(Value value, Set<Derivation> seen) {
    if (!value.marks().isEmpty()) {
      add(value.derivation(), seen);
    }
    switch (value.content()) {
      case Content.Elements(List<Value> elements) -> elements.forEach(e -> add(e, seen));
      case Content.Attributes(SortedMap<String, Value> attributes) ->
          attributes.values().forEach(e -> add(e, seen));
      case Content.Unknown u -> {}
      case Content.Null n -> {}
      case Content.Text t -> {}
      case Content.Num n -> {}
      case Content.Bool b -> {}
    }
  }

  private void add(Derivation derivation, Set<Derivation> seen) {
    if (seen.add(derivation)) {
      derivation.range().filter(range -> !range.file().isOpaque()).ifPresent(this::add);
      derivation.inputs().forEach(input -> add(input, seen));
    }
  }

  private void add(SourceRange range) {
    Set<Integer> of = lines.computeIfAbsent(range.file(), file -> new HashSet<>());
    for (int line = first(range); line <= last(range); line++) {
      of.add(line);
    }
  }

  /** Whether a line of the range must not be shown. */
  boolean touch(SourceRange range) {
    Set<Integer> of = lines.getOrDefault(range.file(), Set.of());
    for (int line = first(range); !of.isEmpty() && line <= last(range); line++) {
      if (of.contains(line)) {
        return true;
      }
    }
    return false;
  }

  private static int first(SourceRange range) {
    return range.startPosition().line();
  }

  private static int last(SourceRange range) {
    return range.endPosition().line();
  }
}
