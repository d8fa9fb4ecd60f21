package io.trailproof.eval;

import io.trailproof.source.Diagnostics;
import io.trailproof.syntax.Traversal;
import io.trailproof.value.Value;
import java.util.Map;

/**
 * What the names of an expression stand for.
 *
 * <p>A scope gets the whole traversal and consumes as much of it as belongs to the reference
 * ({@code module.trail["a"].arn} is one reference); the evaluator follows the steps that are left.
 */
public interface Scope {

  /** The value of the reference at the start of a traversal, and how many steps it has used. */
  Resolution resolve(Traversal traversal, Diagnostics diagnostics);

  /**
   * A resolved reference.
   *
   * @param steps how many steps of the traversal the reference has used up
   * @param certain whether what it refers to is surely there; {@code try} does not trust the rest
   */
  record Resolution(Value value, int steps, boolean certain) {
    public Resolution(Value value, int steps) {
      this(value, steps, true);
    }
  }

  /** This scope with further names in front, as {@code for} and {@code dynamic} make them. */
  default Scope with(Map<String, Value> names) {
    return new Inner(this, names);
  }

  /** Names in front of a scope. */
  record Inner(Scope outer, Map<String, Value> names) implements Scope {

    @Override
    public Resolution resolve(Traversal traversal, Diagnostics diagnostics) {
      Value local = names.get(traversal.root());
      return local == null ? outer.resolve(traversal, diagnostics) : new Resolution(local, 0);
    }

    @Override
    public boolean requires(String provider) {
      return outer.requires(provider);
    }
  }

  /** Whether the module that names are read in requires a provider of this local name. */
  default boolean requires(String provider) {
    return true;
  }
}
