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

  private Graphemes() {}

  public static int count(String text) {
    if (isPlain(text)) {
      return text.length();
    }
    Matcher clusters = CLUSTER.matcher(text);
    int count = 0;
    while (clusters.find()) {
      count++;
    }
    return count;
  }

  public static List<String> split(String text) {
    List<String> result = new ArrayList<>();
    Matcher clusters = CLUSTER.matcher(text);
    while (clusters.find()) {
      result.add(clusters.group());
    }
    return List.copyOf(result);
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
