package io.trailproof.function;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Regular expressions of RE2, which match in linear time whoever wrote them, found and replaced in
 * the way of Go.
 */
final class Patterns {
  private static final int LONGEST_PATTERN = 4 << 10;
  private static final int LONGEST_TEXT = 1 << 20;
  private static final int DEEPEST_NESTING = 200;

  /** Repetitions inside repetitions multiply; Go refuses more than this, RE2/J would build them. */
  private static final int MOST_REPETITIONS = 1000;

  private Patterns() {}

  /**
   * The pattern; empty if it is larger than we want to handle.
   *
   * @throws PatternSyntaxException if it is none
   */
  static Optional<Pattern> compile(String pattern) {
    if (isTooLarge(pattern)) {
      return Optional.empty();
    }
    if (shape(pattern).repetitions > MOST_REPETITIONS) {
      throw new PatternSyntaxException("invalid repeat count", pattern);
    }
    return Optional.of(Pattern.compile(pattern));
  }

  static boolean isTooLarge(String pattern) {
    return pattern.length() > LONGEST_PATTERN || shape(pattern).nesting > DEEPEST_NESTING;
  }

  static boolean isTooLong(String text) {
    return text.length() > LONGEST_TEXT;
  }

  /** A match: the groups, the whole first; a group that took no part is empty. */
  record Match(int start, int end, List<Optional<String>> groups) {}

  static Optional<Match> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(match(matcher)) : Optional.empty();
  }

  /** All matches, but for empty ones directly behind another; one more than the most at most. */
  static List<Match> all(Pattern pattern, String text, int most) {
    List<Match> matches = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    int previousEnd = -1;
    int at = 0;
    while (at <= text.length() && matches.size() <= most && matcher.find(at)) {
      Match match = match(matcher);
      if (match.end > match.start || match.start != previousEnd) {
        matches.add(match);
      }
      at = match.end == at ? next(text, at) : match.end;
      previousEnd = match.end;
    }
    return List.copyOf(matches);
  }

  private static Match match(Matcher matcher) {
    List<Optional<String>> groups = new ArrayList<>();
    for (int i = 0; i <= matcher.groupCount(); i++) {
      groups.add(Optional.ofNullable(matcher.group(i)));
    }
    return new Match(matcher.start(), matcher.end(), groups);
  }

  private static int next(String text, int at) {
    return at < text.length() ? at + Character.charCount(text.codePointAt(at)) : at + 1;
  }

  private record Shape(int nesting, long repetitions) {}

  /** How deep the groups go, and the largest product of repetitions inside each other. */
  private static Shape shape(String pattern) {
    Deque<Long> open = new ArrayDeque<>(List.of(1L));
    long atom = 1;
    int deepest = 0;
    for (int i = 0; i < pattern.length(); i++) {
      switch (pattern.charAt(i)) {
        case '\\' -> {
          i = pattern.startsWith("\\Q", i) ? endOfQuote(pattern, i) : i + 1;
          atom = 1;
        }
        case '[' -> {
          i = endOfClass(pattern, i);
          atom = 1;
        }
        case '(' -> {
          open.push(1L);
          deepest = Math.max(deepest, open.size() - 1);
        }
        case ')' -> {
          atom = open.size() > 1 ? open.pop() : 1;
          open.push(Math.max(open.pop(), atom));
        }
        case '{' -> {
          atom = Math.min(atom * largestCount(pattern, i), Integer.MAX_VALUE);
          open.push(Math.max(open.pop(), atom));
        }
        default -> atom = 1;
      }
    }
    return new Shape(deepest, open.stream().mapToLong(Long::longValue).max().orElse(1));
  }

  private static int endOfQuote(String pattern, int start) {
    int end = pattern.indexOf("\\E", start);
    return end < 0 ? pattern.length() : end + 1;
  }

  /** The closing bracket; one that comes first in the class is an element of it. */
  private static int endOfClass(String pattern, int start) {
    int i = start + 1;
    if (i < pattern.length() && pattern.charAt(i) == '^') {
      i++;
    }
    for (i++; i < pattern.length() && pattern.charAt(i) != ']'; i++) {
      if (pattern.charAt(i) == '\\') {
        i++;
      } else if (pattern.startsWith("[:", i) && pattern.indexOf(":]", i) > 0) {
        i = pattern.indexOf(":]", i) + 1;
      }
    }
    return i;
  }

  /** The larger number of {@code {2,5}}; 1 if the brace is a plain character. */
  private static long largestCount(String pattern, int start) {
    long largest = 1;
    long number = 0;
    for (int i = start + 1; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c >= '0' && c <= '9') {
        number = Math.min(number * 10 + c - '0', MOST_REPETITIONS + 1L);
      } else if (c == ',' || c == '}') {
        largest = Math.max(largest, number);
        number = 0;
        if (c == '}') {
          return largest;
        }
      } else {
        return 1;
      }
    }
    return 1;
  }
}
