package io.trailproof.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * User characters: extended grapheme clusters of Unicode UAX 29, which HCL counts columns in and
 * Terraform counts string lengths in.
 */
public final class Graphemes {
  // java.util.regex's \X agrees with the clusters of Go's textseg; BreakIterator does not.
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private static final char FIRST_INDIC = '\u0900';
  private static final char LAST_INDIC = '\u0d7f';
  private static final char JOINER = '\u200d';

  private Graphemes() {}

  public static int count(String text) {
    if (isPlain(text)) {
      return text.length();
    }
    return split(text).size();
  }

  public static List<String> split(String text) {
    List<String> result = new ArrayList<>();
    Matcher clusters = CLUSTER.matcher(text);
    while (clusters.find()) {
      int start = clusters.start();
      for (int i = start + 1; i < clusters.end(); i++) {
        if (isConjoined(text, i)) {
          result.add(text.substring(start, i));
          start = i;
        }
      }
      result.add(text.substring(start, clusters.end()));
    }
    return List.copyOf(result);
  }

  /**
   * Whether a consonant is in one cluster with a consonant before it, as in क्ष. Unicode has joined
   * them since 15.1, and so do newer Javas; Terraform has Unicode 15.0.
   */
  private static boolean isConjoined(String text, int at) {
    char letter = text.charAt(at);
    char before = text.charAt(at - 1);
    return letter >= FIRST_INDIC
        && letter <= LAST_INDIC
        && Character.getType(letter) == Character.OTHER_LETTER
        && (Character.getType(before) == Character.NON_SPACING_MARK || before == JOINER);
  }

  /** Printable ASCII: each unit is a cluster. (CR LF is one cluster, so controls do not count.) */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\t' || c > '~') {
        return false;
      }
    }
    return true;
  }
}
