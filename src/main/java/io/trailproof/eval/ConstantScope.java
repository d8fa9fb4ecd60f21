package io.trailproof.eval;

import io.trailproof.source.Diagnostics;
import io.trailproof.syntax.Traversal;

/** The scope of constants, defaults of variables and variable files, where nothing has a name. */
public enum ConstantScope implements Scope {
  CONSTANT;

  @Override
  public Resolution resolve(Traversal traversal, Diagnostics diagnostics) {
    diagnostics.error(
        "Variables not allowed", "Variables may not be used here.", traversal.range());
    return new Resolution(
        Outcome.ofError("Variables not allowed", traversal.range()), traversal.steps().size());
  }
}
