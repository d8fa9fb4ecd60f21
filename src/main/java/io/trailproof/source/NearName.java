package io.trailproof.source;

import java.util.Collection;
import java.util.Optional;

/** The name that a mistyped one probably means, for "Did you mean …?". */
public final class NearName {
  /** More edits than this and a suggestion is a guess (the limit that Terraform uses). */
  private static final int MOST_EDITS = 2;

  private NearName() {}

  /** The nearest of the known names; of equally near ones the first. */
  public static Optional<String> of(String given, Collection<String> known) {
    String best = null;
    int fewest = MOST_EDITS + 1;
    for (String name : known) {
      int edits = edits(given, name);
      if (edits < fewest) {
        fewest = edits;
        best = name;
      }
    }
    return Optional.ofNullable(best);
  }

  /** {@code " Did you mean \"name\"?"}, or nothing: to be put behind a sentence. */
  public static String question(String given, Collection<String> known) {
    return of(given, known).map(name -> " Did you mean \"" + name + "\"?").orElse("");
  }

  /** Levenshtein's distance; anything over the limit is only known to be over it. */
  private static int edits(String a, String b) {
    if (Math.abs(a.length() - b.length()) > MOST_EDITS) {
      return MOST_EDITS + 1;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
