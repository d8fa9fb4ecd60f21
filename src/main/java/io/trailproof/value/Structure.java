package io.trailproof.value;

import java.util.List;

/** How an unknown value is made of known and unknown pieces. */
public sealed interface Structure {
  Structure NONE = None.NONE;

  /** Nothing is known of its make. */
  enum None implements Structure {
    NONE
  }

  /**
   * A string of literal text and unknown strings, in order: {@code "${aws_s3_bucket.logs.arn}/*"}.
   * There are no two literals in a row, no empty ones, and at least one hole.
   */
  record Parts(List<Part> parts) implements Structure {
    public Parts {
      parts = List.copyOf(parts);
    }
  }

  /** A piece of a string. */
  sealed interface Part {}

  record Literal(String text) implements Part {}

  /** An unknown piece: an unknown string (possibly refined, with an identity) without parts. */
  record Hole(Value value) implements Part {}

  /** A string that is the JSON encoding of a value with unknown pieces. */
  record Json(Value value) implements Structure {}

  /**
   * A list whose elements are known one by one, but not how often some of them occur: the blocks of
   * a {@code dynamic} block whose {@code for_each} is unknown.
   */
  record Sequence(List<Segment> segments) implements Structure {
    public Sequence {
      segments = List.copyOf(segments);
    }
  }

  /**
   * A stretch of a {@link Sequence}.
   *
   * @param element the element, or what all elements of the stretch have in common
   * @param repeated whether it stands for any number of elements, none included
   */
  record Segment(Value element, boolean repeated) {}
}
