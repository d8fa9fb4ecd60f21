package io.trailproof.parse;

import io.trailproof.source.Position;
import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
import java.util.function.IntUnaryOperator;

/**
 * A text to be read, and where its characters lie in the user's file: a whole file, or a string of
 * JSON whose escapes have been resolved.
 *
 * @param placement from an offset in the text to the offset in the file
 */
record Passage(SourceFile file, String text, IntUnaryOperator placement) {

  static Passage of(SourceFile file) {
    return new Passage(file, file.text(), IntUnaryOperator.identity());
  }

  SourceRange range(int start, int end) {
    return file.range(placement.applyAsInt(start), placement.applyAsInt(end));
  }

  SourceRange whole() {
    return range(0, text.length());
  }

  /** A place as HCL's messages write it: {@code main.tf:2,3-8} or {@code main.tf:2,3-4,1}. */
  static String place(SourceRange range) {
    Position start = range.startPosition();
    Position end = range.endPosition();
    String last = start.line() == end.line() ? "" + end.column() : end.line() + "," + end.column();
    return range.file().path() + ":" + start.line() + "," + start.column() + "-" + last;
  }
}
