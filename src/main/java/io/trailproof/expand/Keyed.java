package io.trailproof.expand;

import io.trailproof.syntax.Traversal;
import io.trailproof.value.Content;
import java.util.Optional;

/** Steps of a traversal that choose an instance. */
final class Keyed {
  private Keyed() {}

  /** The key that a step names: {@code [0]}, {@code ["a"]}, or {@code .a} for a text. */
  static Optional<InstanceKey> step(Traversal traversal, int at) {
    if (traversal.steps().size() <= at) {
      return Optional.empty();
    }
    return switch (traversal.steps().get(at)) {
      case Traversal.AttributeStep attribute -> Optional.of(InstanceKey.of(attribute.name()));
      case Traversal.IndexStep index ->
          switch (index.key().content()) {
            case Content.Text(String key) -> Optional.of(InstanceKey.of(key));
            case Content.Num(var number) ->
                number
                    .toBigInteger()
                    .filter(n -> n.bitLength() < 63)
                    .map(n -> InstanceKey.of(n.longValueExact()));
            case Content.Bool b -> Optional.empty();
            case Content.Null n -> Optional.empty();
            case Content.Elements e -> Optional.empty();
            case Content.Attributes a -> Optional.empty();
            case Content.Unknown u -> Optional.empty();
          };
    };
  }

  /** The name of a step {@code .name}; empty if there is no such step. */
  static String name(Traversal traversal, int at) {
    return traversal.steps().size() > at
            && traversal.steps().get(at) instanceof Traversal.AttributeStep step
        ? step.name()
        : "";
  }
}
