package io.trailproof.function;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Map;

/**
 * Replacing all matches of a pattern, as Go does it: {@code $1}, {@code ${name}}, {@code $$}; the
 * name behind {@code $} is as long as it can be, so {@code $1x} is the group called {@code 1x}; a
 * group that there is not is empty.
 */
final class Replacement {
  private final Matcher matcher;
  private final String text;
  private final String template;
  private final Map<String, Integer> names;
  private final StringBuilder result = new StringBuilder();

  private Replacement(Pattern pattern, String text, String template) {
    this.matcher = pattern.matcher(text);
    this.text = text;
    this.template = template;
    this.names = pattern.namedGroups();
  }

  /** The text with all matches replaced, cut off soon after it has grown over the length. */
  static String all(Pattern pattern, String text, String template, int length) {
    return new Replacement(pattern, text, template).run(length);
  }

  private String run(int length) {
    int copied = 0;
    int at = 0;
    while (at <= text.length() && result.length() <= length && matcher.find(at)) {
      result.append(text, copied, matcher.start());
      // Not for an empty match directly behind another.
      if (matcher.end() > copied || matcher.start() == 0) {
        expand();
      }
      copied = matcher.end();
      int next = at < text.length() ? at + Character.charCount(text.codePointAt(at)) : at + 1;
      at = Math.max(next, matcher.end());
    }
    return result.append(text, copied, text.length()).toString();
  }

  private void expand() {
    int at = 0;
    for (int dollar = template.indexOf('$'); dollar >= 0; dollar = template.indexOf('$', at)) {
      result.append(template, at, dollar);
      at = dollar + 1;
      if (template.startsWith("$", at)) {
        result.append('$');
        at++;
        continue;
      }
      boolean braced = template.startsWith("{", at);
      int start = braced ? at + 1 : at;
      int end = start;
      while (end < template.length() && isNameLetter(template.codePointAt(end))) {
        end += Character.charCount(template.codePointAt(end));
      }
      if (end == start || braced && !template.startsWith("}", end)) {
        result.append('$');
        continue;
      }
      appendGroup(template.substring(start, end));
      at = braced ? end + 1 : end;
    }
    result.append(template, at, template.length());
  }

  private static boolean isNameLetter(int letter) {
    return Character.isLetter(letter) || Character.isDigit(letter) || letter == '_';
  }

  private void appendGroup(String name) {
    int group = names.getOrDefault(name, number(name));
    String value = group >= 0 && group <= matcher.groupCount() ? matcher.group(group) : null;
    result.append(value == null ? "" : value);
  }

  /** The number that a group's name is; -1 if it is a name. */
  private static int number(String name) {
    boolean isNumber =
        name.length() <= 8
            && name.chars().allMatch(c -> c >= '0' && c <= '9')
            && (name.length() == 1 || name.charAt(0) != '0');
    return isNumber ? Integer.parseInt(name) : -1;
  }
}
