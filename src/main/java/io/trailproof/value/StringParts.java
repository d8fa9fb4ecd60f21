package io.trailproof.value;

import io.trailproof.source.Graphemes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Strings of known and unknown parts: {@code "${aws_s3_bucket.logs.arn}/*"} is not known, and yet
 * ends in {@code /*} and names the one bucket.
 */
public final class StringParts {
  // A string that is put together from itself again and again doubles its parts each time.
  private static final int MOST_PARTS = 1_000;
  private static final int LONGEST_LITERALS = 1 << 20;

  // What may follow these makes no other character of them, nor one cluster with them.
  private static final String SAFE_ENDS = " !\"#&'()*+,-./:;?@[\\]^_{|}~";

  private StringParts() {}

  /**
   * The strings one after the other. Each is a string, known or unknown, and not null; the result
   * is known if all are, has the marks and origins of them all, and keeps the parts.
   */
  public static Value concat(List<Value> strings) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    strings.forEach(string -> marks.addAll(string.marks()));
    if (strings.stream().allMatch(Value::isKnown)) {
      StringBuilder text = new StringBuilder();
      strings.forEach(string -> text.append(text(string)));
      return Value.string(text.toString()).mark(marks);
    }
    Merge merge = new Merge();
    strings.forEach(string -> of(string).forEach(merge::add));
    return merge.result(strings).mark(marks);
  }

  /** The parts of a string, known or unknown; an unknown without parts is one hole. */
  public static List<Structure.Part> of(Value string) {
    return switch (string.content()) {
      case Content.Text(String text) ->
          text.isEmpty() ? List.of() : List.of(new Structure.Literal(text));
      case Content.Unknown unknown
          when unknown.structure() instanceof Structure.Parts(List<Structure.Part> parts) ->
          parts;
      default -> List.of(new Structure.Hole(string.withoutMarks()));
    };
  }

  private static String text(Value string) {
    return string.content() instanceof Content.Text(String text) ? text : "";
  }

  /**
   * What a string surely begins with if it begins with this text, something unknown follows, and
   * the whole is normalized: without a last character that might change or become part of another.
   */
  public static String safePrefix(String text) {
    if (text.isEmpty() || SAFE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0) {
      return text;
    }
    List<String> clusters = Graphemes.split(text);
    return text.substring(0, text.length() - clusters.get(clusters.size() - 1).length());
  }

  /** Puts parts in a row; no two literals follow each other, and none is empty. */
  private static final class Merge {
    private final List<Structure.Part> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int literals;

    void add(Structure.Part part) {
      switch (part) {
        case Structure.Literal(String text) -> {
          literal.append(text);
          literals += text.length();
        }
        case Structure.Hole hole -> {
          endLiteral();
          parts.add(hole);
        }
      }
    }

    private void endLiteral() {
      if (literal.length() > 0) {
        String text = Normalizer.normalize(literal, Normalizer.Form.NFC);
        parts.add(new Structure.Literal(text));
        literal.setLength(0);
      }
    }

    Value result(List<Value> strings) {
      endLiteral();
      SortedSet<Origin> origins = new TreeSet<>();
      strings.forEach(string -> origins.addAll(string.origins()));
      if (parts.size() == 1 && parts.get(0) instanceof Structure.Hole(Value hole)) {
        return notNull(hole);
      }
      Content.Unknown unknown = Content.Unknown.because(origins).with(refinement());
      boolean tooLarge = parts.size() > MOST_PARTS || literals > LONGEST_LITERALS;
      return Value.of(Type.STRING, tooLarge ? unknown : unknown.with(new Structure.Parts(parts)));
    }

    private Refinement refinement() {
      String prefix =
          switch (parts.get(0)) {
            case Structure.Literal(String text) -> safePrefix(text);
            case Structure.Hole(Value hole) -> Refinement.of(hole).prefix();
          };
      return Refinement.NOT_NULL.withPrefix(prefix);
    }

    private static Value notNull(Value hole) {
      return hole.content() instanceof Content.Unknown unknown
          ? new Value(
              hole.type(),
              unknown.with(unknown.refinement().withNotNull()),
              hole.marks(),
              hole.derivation())
          : hole;
    }
  }
}
