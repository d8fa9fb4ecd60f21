package io.trailproof.fix;

import java.util.List;

/** Edits that, together, turn a failing rule into a passing one; checked by analysing again. */
public record Fix(List<Edit> edits) {

  public Fix {
    edits = List.copyOf(edits);
  }
}
