package io.trailproof.eval;

import io.trailproof.source.Diagnostics;
import io.trailproof.value.Value;
import java.util.Map;
import java.util.Optional;

/**
 * Where an evaluation stands: what names mean, which element a splat is at, who hears of errors.
 *
 * @param element the element at hand, inside a splat
 */
record Frame(Scope scope, Optional<Value> element, Diagnostics diagnostics) {

  static Frame of(Scope scope, Diagnostics diagnostics) {
    return new Frame(scope, Optional.empty(), diagnostics);
  }

  /** The same place with the names of a loop. */
  Frame with(Map<String, Value> names) {
    return new Frame(scope.with(names), element, diagnostics);
  }

  /** The same place with an element of a splat. */
  Frame at(Value item) {
    return new Frame(scope, Optional.of(item), diagnostics);
  }

  /** The same place, for a part whose errors may turn out not to matter. */
  Frame reportingTo(Diagnostics other) {
    return new Frame(scope, element, other);
  }
}
