package io.trailproof.parse;

import io.trailproof.source.Graphemes;
import java.util.ArrayList;
import java.util.List;

/** The indentation of {@code <<-} heredocs. */
final class Heredocs {
  private Heredocs() {}

  /**
   * Takes the smallest indentation of all lines from each of them.
   *
   * <p>Works on the pieces that strip markers have been at, as HCL does: the line after a {@code
   * ~}} that ate a line break does not begin behind a line break any more and so keeps its
   * indentation (hashicorp/terraform#23710).
   */
  static void unindent(List<TemplatePiece> pieces) {
    int least = Integer.MAX_VALUE;
    boolean atLineStart = true;
    List<TemplatePiece.Text> indented = new ArrayList<>();
    for (TemplatePiece piece : pieces) {
      boolean startsLine = atLineStart;
      atLineStart = false;
      switch (piece) {
        case TemplatePiece.Text text -> {
          atLineStart = text.content().endsWith("\n");
          if (startsLine && !isBlankLine(text.content())) {
            least = Math.min(least, indentation(text.content()));
            indented.add(text);
          }
        }
        case TemplatePiece.Sequence s -> least = startsLine ? 0 : least;
        case TemplatePiece.Directive d -> least = startsLine ? 0 : least;
      }
    }
    for (TemplatePiece.Text text : indented) {
      text.become(withoutFirst(least, text.content()));
    }
  }

  private static boolean isBlankLine(String text) {
    return text.endsWith("\n") && Whitespace.leading(text) == text.length();
  }

  private static int indentation(String text) {
    return Graphemes.count(text.substring(0, Whitespace.leading(text)));
  }

  private static String withoutFirst(int characters, String text) {
    int space = Whitespace.leading(text);
    List<String> spaces = Graphemes.split(text.substring(0, space));
    return String.join("", spaces.subList(Math.min(characters, spaces.size()), spaces.size()))
        + text.substring(space);
  }
}
