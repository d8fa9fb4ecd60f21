package io.trailproof.testdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is expected of one line: {@code # <- fail: management-events}.
 *
 * @param file relative to the folder of the case, with '/'
 * @param line counted from 1
 * @param word fail, unknown, witness, chain, diagnostic or note
 * @param about the requirement, the summary of the diagnostic, or the verdict of a chain
 */
public record Mark(String file, int line, String word, Optional<String> about) {
  private static final String ARROW = "<- ";

  /**
   * Whether a finding at this line is the expected one. JSON has its marks on a line of their own.
   */
  public boolean covers(String file, int line) {
    int reach = this.file.endsWith(".json") ? 1 : 0;
    return this.file.equals(file) && Math.abs(this.line - line) <= reach;
  }

  /** The marks of one line of text, in their order. */
  static List<Mark> on(String file, int line, String text) {
    List<Mark> marks = new ArrayList<>();
    String opening = file.endsWith(".json") ? "\"//\": \"" + ARROW : "# " + ARROW;
    for (int at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
      int from = at + opening.length();
      int next = text.indexOf(" # " + ARROW, from);
      int end = file.endsWith(".json") ? text.indexOf('"', from) : next < 0 ? text.length() : next;
      String[] parts = text.substring(from, end).strip().split(": ", 2);
      marks.add(
          new Mark(
              file, line, parts[0], parts.length == 2 ? Optional.of(parts[1]) : Optional.empty()));
    }
    return List.copyOf(marks);
  }
}
