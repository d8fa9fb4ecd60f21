package io.trailproof.provider;

import io.trailproof.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the provider refuses in a block before anything is applied, beyond wrong types.
 *
 * @param allowed the only values of an attribute, or of its elements
 * @param between the bounds of a number, both included
 * @param length the bounds of a text's length, both included
 * @param arns attributes that are ARNs, or collections of them
 * @param json attributes that are JSON texts, or collections of them
 * @param conflicts attributes and nested blocks of which at most one may be there
 * @param oneOf attributes and nested blocks of which at least one must be there
 */
public record Constraints(
    Map<String, List<Value>> allowed,
    Map<String, Bounds> between,
    Map<String, Bounds> length,
    Set<String> arns,
    Set<String> json,
    List<List<String>> conflicts,
    List<List<String>> oneOf) {

  public static final Constraints NONE =
      new Constraints(Map.of(), Map.of(), Map.of(), Set.of(), Set.of(), List.of(), List.of());

  public Constraints {
    allowed = Map.copyOf(allowed);
    between = Map.copyOf(between);
    length = Map.copyOf(length);
    arns = Set.copyOf(arns);
    json = Set.copyOf(json);
    conflicts = List.copyOf(conflicts);
    oneOf = List.copyOf(oneOf);
  }

  /** The least and the most of a number or a length. */
  public record Bounds(long least, long most) {}
}
