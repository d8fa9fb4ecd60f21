package io.trailproof.expand;

import io.trailproof.value.Content;
import io.trailproof.value.Identity;
import io.trailproof.value.Origin;
import io.trailproof.value.Refinement;
import io.trailproof.value.Structure;
import io.trailproof.value.Value;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The value of something that may not be there: {@code aws_kms_key.logs[0].arn} with a {@code
 * count} that is unknown.
 *
 * <p>It is unknown even where the thing, if it is there, has a known value: {@code try} would give
 * something else without it. It keeps what it is the value of, and how a text would begin.
 */
final class Unsure {
  private Unsure() {}

  static Value value(Value ifThere, Identity thing, SortedSet<Origin> origins) {
    SortedSet<Origin> all = new TreeSet<>(origins);
    all.addAll(ifThere.origins());
    Content content =
        switch (ifThere.content()) {
          case Content.Unknown unknown ->
              new Content.Unknown(
                  unknown.refinement(),
                  all,
                  unknown.identity().isPresent() ? unknown.identity() : Optional.of(thing),
                  unknown.structure());
          case Content.Text(String text) -> with(all, thing, Refinement.NONE.withPrefix(text));
          case Content.Null n -> with(all, thing, Refinement.NONE);
          case Content.Num n -> with(all, thing, Refinement.NOT_NULL);
          case Content.Bool b -> with(all, thing, Refinement.NOT_NULL);
          case Content.Elements e -> with(all, thing, Refinement.NOT_NULL);
          case Content.Attributes a -> with(all, thing, Refinement.NOT_NULL);
        };
    return new Value(ifThere.type(), content, ifThere.deepMarks(), ifThere.derivation());
  }

  private static Content with(SortedSet<Origin> origins, Identity thing, Refinement refinement) {
    return new Content.Unknown(refinement, origins, Optional.of(thing), Structure.NONE);
  }
}
