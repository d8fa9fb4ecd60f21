package io.trailproof.report;

import io.trailproof.fix.Edit;
import io.trailproof.source.SourceFile;
import java.util.List;

/** The lines that an edit changes, before and after. */
record EditLines(List<String> before, List<String> after) {

  static EditLines of(Edit edit) {
    SourceFile file = edit.range().file();
    String text = file.text();
    int start = text.lastIndexOf('\n', edit.range().start() - 1) + 1;
    int newline = text.indexOf('\n', edit.range().end());
    int end = newline < 0 ? text.length() : newline;
    String before = text.substring(start, end);
    String after =
        text.substring(start, edit.range().start())
            + edit.replacement()
            + text.substring(edit.range().end(), end);
    List<String> old = before.lines().toList();
    List<String> fresh = after.lines().toList();
    int same = 0;
    while (same < Math.min(old.size(), fresh.size()) && old.get(same).equals(fresh.get(same))) {
      same++;
    }
    int tail = 0;
    while (tail < Math.min(old.size(), fresh.size()) - same
        && old.get(old.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
      tail++;
    }
    return new EditLines(
        old.subList(same, old.size() - tail), fresh.subList(same, fresh.size() - tail));
  }
}
