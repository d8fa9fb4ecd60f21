package io.trailproof.value;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether strings of known and unknown parts are the same.
 *
 * <p>Whole strings are normalized, so that an accent at the beginning of one part changes the last
 * letter of the part before. Comparing in the decomposed form D takes care of that: there, a row of
 * parts only changes by a reordering of marks, and no mark ever passes a character that is none.
 */
final class SameParts {
  // Above so many holes we do not try to pair them.
  private static final int MOST_PAIRED = 32;

  private final List<Structure.Part> a;
  private final List<Structure.Part> b;

  private SameParts(List<Structure.Part> a, List<Structure.Part> b) {
    this.a = decomposed(a);
    this.b = decomposed(b);
  }

  static Truth same(List<Structure.Part> a, List<Structure.Part> b) {
    return new SameParts(a, b).answer();
  }

  private Truth answer() {
    if (End.FRONT.differ(a, b) || End.BACK.differ(a, b)) {
      return Truth.FALSE;
    }
    // What both have at their ends is gone now.
    if (a.isEmpty() && b.isEmpty()) {
      return Truth.TRUE;
    }
    boolean differ = mismatch(a, b) || mismatch(b, a) || differByLength();
    return differ ? Truth.FALSE : Truth.UNKNOWN;
  }

  private static List<Structure.Part> decomposed(List<Structure.Part> parts) {
    List<Structure.Part> result = new ArrayList<>(parts.size());
    for (Structure.Part part : parts) {
      result.add(
          switch (part) {
            case Structure.Literal(String text) -> new Structure.Literal(decomposed(text));
            case Structure.Hole hole -> hole;
          });
    }
    return result;
  }

  private static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  /** What a part surely has at its front; a hole's end is never known. */
  private static String front(Structure.Part part) {
    return switch (part) {
      case Structure.Literal(String text) -> text;
      case Structure.Hole(Value value) -> decomposed(Refinement.of(value).prefix());
    };
  }

  /** Whether a known text lacks what is known of the other string. */
  private static boolean mismatch(List<Structure.Part> known, List<Structure.Part> other) {
    if (known.stream().anyMatch(part -> part instanceof Structure.Hole)) {
      return false;
    }
    StringBuilder text = new StringBuilder();
    known.forEach(part -> text.append(front(part)));
    if (other.stream().mapToInt(part -> front(part).length()).sum() > text.length()) {
      return true;
    }
    int from = 0;
    for (Structure.Part part : other) {
      // Marks around other letters may be reordered, so that these need not occur as they are.
      if (part instanceof Structure.Literal(String literal) && isAscii(literal)) {
        int at = text.indexOf(literal, from);
        if (at < 0) {
          return true;
        }
        from = at + literal.length();
      }
    }
    return false;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  /** Whether both have the same holes, in any order, and literals of different lengths. */
  private boolean differByLength() {
    List<Value> holes = holes(a);
    List<Value> others = holes(b);
    if (holes.size() != others.size() || holes.size() > MOST_PAIRED) {
      return false;
    }
    for (Value hole : holes) {
      boolean paired = false;
      for (int i = 0; i < others.size() && !paired; i++) {
        paired = Sameness.isOneThing(hole, others.get(i));
        if (paired) {
          others.remove(i);
        }
      }
      if (!paired) {
        return false;
      }
    }
    return literalLength(a) != literalLength(b);
  }

  private static List<Value> holes(List<Structure.Part> parts) {
    List<Value> holes = new ArrayList<>();
    for (Structure.Part part : parts) {
      if (part instanceof Structure.Hole(Value value)) {
        holes.add(value);
      }
    }
    return holes;
  }

  private static int literalLength(List<Structure.Part> parts) {
    int length = 0;
    for (Structure.Part part : parts) {
      length += part instanceof Structure.Literal(String text) ? text.length() : 0;
    }
    return length;
  }

  /** The end from which two rows of parts are compared. */
  private enum End {
    FRONT,
    BACK;

    /** Takes what both have in common off this end, and says whether they differ right after it. */
    boolean differ(List<Structure.Part> a, List<Structure.Part> b) {
      while (!a.isEmpty() && !b.isEmpty()) {
        Structure.Part x = a.get(outermost(a));
        Structure.Part y = b.get(outermost(b));
        if (x instanceof Structure.Literal(String text)
            && y instanceof Structure.Literal(String other)) {
          int common = common(text, other);
          if (common < Math.min(text.length(), other.length())) {
            return differAt(text, other, common);
          }
          shorten(a, text, common);
          shorten(b, other, common);
        } else if (areSameHoles(x, y)) {
          a.remove(outermost(a));
          b.remove(outermost(b));
        } else {
          return this == FRONT && differInFront(front(x), front(y));
        }
      }
      return false;
    }

    private boolean differInFront(String text, String other) {
      int common = common(text, other);
      return common < Math.min(text.length(), other.length()) && differAt(text, other, common);
    }

    private int outermost(List<Structure.Part> parts) {
      return this == FRONT ? 0 : parts.size() - 1;
    }

    private static boolean areSameHoles(Structure.Part x, Structure.Part y) {
      return x instanceof Structure.Hole(Value hole)
          && y instanceof Structure.Hole(Value other)
          && Sameness.isOneThing(hole, other);
    }

    /** How many characters both texts have in common at this end. */
    private int common(String text, String other) {
      int limit = Math.min(text.length(), other.length());
      int common = 0;
      while (common < limit && unit(text, common) == unit(other, common)) {
        common++;
      }
      // Halves of a character are not taken apart.
      boolean half = common > 0 && common < limit && isPair(text, common);
      return half ? common - 1 : common;
    }

    private char unit(String text, int index) {
      return text.charAt(this == FRONT ? index : text.length() - 1 - index);
    }

    private boolean isPair(String text, int index) {
      char inner = unit(text, index);
      char outer = unit(text, index - 1);
      return this == FRONT
          ? Character.isSurrogatePair(outer, inner)
          : Character.isSurrogatePair(inner, outer);
    }

    /** Different characters make different strings, unless both are marks, which may move. */
    private boolean differAt(String text, String other, int index) {
      return !(isMark(text, index) && isMark(other, index));
    }

    private boolean isMark(String text, int index) {
      int point =
          this == FRONT ? text.codePointAt(index) : text.codePointBefore(text.length() - index);
      return switch (Character.getType(point)) {
        case Character.NON_SPACING_MARK,
            Character.COMBINING_SPACING_MARK,
            Character.ENCLOSING_MARK ->
            true;
        default -> false;
      };
    }

    private void shorten(List<Structure.Part> parts, String text, int by) {
      int index = outermost(parts);
      if (by == text.length()) {
        parts.remove(index);
      } else {
        String rest = this == FRONT ? text.substring(by) : text.substring(0, text.length() - by);
        parts.set(index, new Structure.Literal(rest));
      }
    }
  }
}
