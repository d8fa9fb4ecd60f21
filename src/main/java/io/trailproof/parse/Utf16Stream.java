package io.trailproof.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A text for ANTLR's lexer, in code points at UTF-16 offsets.
 *
 * <p>ANTLR's own streams count code points, so that every offset behind an emoji would be wrong in
 * a Java string.
 */
final class Utf16Stream implements CharStream {
  private final String text;
  private int index;

  Utf16Stream(String text) {
    this.text = text;
  }

  @Override
  public void consume() {
    index += Character.charCount(text.codePointAt(index));
  }

  void skipBlanks() {
    while (index < text.length() && (text.charAt(index) == ' ' || text.charAt(index) == '\t')) {
      index++;
    }
  }

  @Override
  public int LA(int offset) {
    int at = index;
    if (offset < 0) {
      for (int i = offset; i < 0 && at >= 0; i++) {
        at = at == 0 ? -1 : text.offsetByCodePoints(at, -1);
      }
    } else {
      for (int i = 1; i < offset && at < text.length(); i++) {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return at < 0 || at >= text.length() ? IntStream.EOF : text.codePointAt(at);
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return index;
  }

  @Override
  public void seek(int index) {
    this.index = index;
  }

  @Override
  public int size() {
    return text.length();
  }

  @Override
  public String getText(Interval interval) {
    return text.substring(interval.a, Math.min(text.length(), interval.b + 1));
  }

  @Override
  public String getSourceName() {
    return UNKNOWN_SOURCE_NAME;
  }
}
