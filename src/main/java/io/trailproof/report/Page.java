package io.trailproof.report;

import io.trailproof.rule.Verdict;
import io.trailproof.source.SourceRange;
import io.trailproof.value.Truth;

/** The lines of a text report while they are written. */
final class Page {
  final Style style;
  final String language;

  /** A terminal's width; the report is the same in every terminal. */
  private static final int LINE = 100;

  private final StringBuilder out = new StringBuilder();

  private final Secrets secrets;

  Page(Style style, String language, Secrets secrets) {
    this.secrets = secrets;
    this.style = style;
    this.language = language;
  }

  void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  /** Words and a place; in two lines where one would be long. */
  void line(String indent, String words, String place) {
    line(indent, "", words, place);
  }

  /**
   * @param lead what stands before the words, such as a mark
   */
  void line(String indent, String lead, String words, String place) {
    boolean fits = indent.length() + words.length() + place.length() <= LINE;
    String gap = words.isEmpty() || place.isEmpty() ? "" : fits ? "  " : "\n" + below(indent, lead);
    line(indent + lead + words + gap + (place.isEmpty() ? "" : style.dim(place)));
  }

  private static String below(String indent, String lead) {
    return lead.isEmpty() ? indent : indent + "  ";
  }

  /** The line of a range, unless it must not be shown. */
  void excerpt(SourceRange range, String indent) {
    if (!isSecret(range)) {
      out.append(Excerpt.of(range, indent, style));
    }
  }

  boolean isSecret(SourceRange range) {
    return secrets.touch(range);
  }

  /** A place as terminals make a link of it. */
  static String place(SourceRange range) {
    return Printable.of(range.toString());
  }

  String mark(Verdict verdict) {
    return switch (verdict) {
      case PASS -> mark(Truth.TRUE);
      case FAIL -> mark(Truth.FALSE);
      case UNKNOWN -> mark(Truth.UNKNOWN);
      case NOT_APPLICABLE -> style.dim("–");
    };
  }

  String mark(Truth truth) {
    return switch (truth) {
      case TRUE -> style.green("✔");
      case FALSE -> style.red("✘");
      case UNKNOWN -> style.yellow("?");
    };
  }

  String text() {
    return out.toString();
  }
}
