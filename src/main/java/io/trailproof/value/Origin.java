package io.trailproof.value;

import io.trailproof.source.SourceRange;
import java.util.Comparator;
import java.util.Optional;

/**
 * Why a value is unknown: the thing that, once known, would decide it.
 *
 * @param name the thing in Terraform's words: {@code var.multi}, {@code aws_kms_key.logs.arn},
 *     {@code timestamp()}
 * @param range where it stands in the user's files, if anywhere
 */
public record Origin(Kind kind, String name, Optional<SourceRange> range)
    implements Comparable<Origin> {
  private static final Comparator<Origin> ORDER =
      Comparator.comparing(Origin::kind)
          .thenComparing(Origin::name)
          .thenComparing(
              Origin::range, Comparator.comparing(r -> r.map(Object::toString).orElse("")));

  public static Origin of(Kind kind, String name) {
    return new Origin(kind, name, Optional.empty());
  }

  public static Origin of(Kind kind, String name, SourceRange range) {
    return new Origin(kind, name, Optional.of(range));
  }

  @Override
  public int compareTo(Origin other) {
    return ORDER.compare(this, other);
  }

  /** What keeps a value from being known. */
  public enum Kind {
    /** An input variable of the root module without a value: a flag or a variable file decides. */
    VARIABLE,
    /** An attribute that only apply can know. */
    COMPUTED,
    /** What a data source would answer. */
    DATA,
    /** A function whose result differs from call to call, or from machine to machine. */
    FUNCTION,
    /** A module that is not installed. */
    MODULE,
    /** A file, or a part of one, that was not read. */
    FILE,
    /** A value that a plan hides: "known after apply" without a reference that tells more. */
    PLAN,
    /** An expression with an error, which a diagnostic reports. */
    ERROR,
    /** A budget that was used up; the name is the budget's. */
    LIMIT,
    /** A construct or behaviour that nobody has decided: not supported, or undocumented at AWS. */
    UNDECIDED
  }
}
