package io.trailproof.config;

import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Traversal;
import io.trailproof.syntax.Traversal.Step;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A reference inside a string, where JSON syntax has no other way to write one. */
final class TraversalText {
  private final String text;
  private final SourceRange range;
  private int at;

  private TraversalText(String text, SourceRange range) {
    this.text = text;
    this.range = range;
  }

  /** The path that a text spells; all its steps have the text's range. Empty if it spells none. */
  static Optional<Traversal> read(String text, SourceRange range) {
    return new TraversalText(text, range).path();
  }

  private Optional<Traversal> path() {
    Optional<String> root = name();
    List<Step> steps = new ArrayList<>();
    while (root.isPresent() && at < text.length()) {
      Optional<? extends Step> step =
          text.charAt(at) == '.'
              ? attribute()
              : text.charAt(at) == '[' ? index() : Optional.empty();
      if (step.isEmpty()) {
        return Optional.empty();
      }
      steps.add(step.get());
    }
    return root.map(name -> new Traversal(name, range, steps));
  }

  private Optional<Step> attribute() {
    at++;
    return name().map(name -> new Traversal.AttributeStep(name, range));
  }

  private Optional<Step> index() {
    int end = text.indexOf(']', at);
    if (end < 0) {
      return Optional.empty();
    }
    String key = text.substring(at + 1, end).strip();
    at = end + 1;
    if (key.length() >= 2 && key.startsWith("\"") && key.endsWith("\"")) {
      Value name = Value.string(key.substring(1, key.length() - 1));
      return Optional.of(new Traversal.IndexStep(name, range));
    }
    boolean number =
        !key.isEmpty() && key.length() < 10 && key.chars().allMatch(TraversalText::isDigit);
    return number
        ? Optional.of(new Traversal.IndexStep(Value.number(Long.parseLong(key)), range))
        : Optional.empty();
  }

  private Optional<String> name() {
    int start = at;
    while (at < text.length() && isNamePart(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at == start || isDigit(text.charAt(start))
        ? Optional.empty()
        : Optional.of(text.substring(start, at));
  }

  private static boolean isNamePart(int c) {
    return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c) || c == '-';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
