package io.trailproof.function;

import java.util.Optional;

/**
 * A pattern for paths, as {@code fileset} takes it.
 *
 * @param start the directories before the first one with a special character, or {@code .}
 * @param expression the regular expression that matching paths match from end to end
 * @param isDeep whether files further down than in the start directory can match
 */
record Glob(String start, String expression, boolean isDeep) {
  private static final String SPECIAL = "*?[{\\";

  /** Empty if a bracket or brace has no end in the same step of the path. */
  static Optional<Glob> parse(String pattern) {
    int special = 0;
    while (special < pattern.length() && SPECIAL.indexOf(pattern.charAt(special)) < 0) {
      special++;
    }
    int slash = pattern.lastIndexOf('/', Math.max(0, special - 1));
    boolean plain = special == pattern.length();
    String start = plain ? pattern : slash < 0 ? "." : pattern.substring(0, slash);
    String rest = plain ? "" : pattern.substring(slash + 1);
    return expression(pattern)
        .map(expression -> new Glob(start, expression, rest.contains("/") || rest.contains("**")));
  }

  private static Optional<String> expression(String pattern) {
    StringBuilder result = new StringBuilder();
    int braces = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      switch (c) {
        case '*' -> {
          boolean whole = isWholeStep(pattern, i);
          if (whole && pattern.startsWith("**/", i)) {
            result.append("(?:.*/)?");
            i += 2;
          } else if (whole) {
            result.append(".*");
            i++;
          } else {
            result.append("[^/]*");
          }
        }
        case '?' -> result.append("[^/]");
        case '[' -> {
          int end = pattern.indexOf(']', i + 2);
          if (end < 0) {
            return Optional.empty();
          }
          result.append(characterClass(pattern.substring(i + 1, end)));
          i = end;
        }
        case '{' -> {
          result.append("(?:");
          braces++;
        }
        case '}' -> {
          result.append(braces > 0 ? ")" : "\\}");
          braces = Math.max(0, braces - 1);
        }
        case ',' -> result.append(braces > 0 ? "|" : ",");
        case '/' -> {
          if (braces > 0) {
            return Optional.empty();
          }
          result.append('/');
        }
        case '\\' -> {
          i++;
          if (i == pattern.length()) {
            return Optional.empty();
          }
          result.append(quoted(pattern.charAt(i)));
        }
        default -> result.append(quoted(c));
      }
    }
    return braces == 0 ? Optional.of(result.toString()) : Optional.empty();
  }

  /** Whether {@code **} stands alone between slashes; anywhere else it is two of {@code *}. */
  private static boolean isWholeStep(String pattern, int at) {
    boolean starts = at == 0 || pattern.charAt(at - 1) == '/';
    boolean ends = at + 2 == pattern.length() || pattern.startsWith("/", at + 2);
    return starts && ends && pattern.startsWith("**", at);
  }

  private static String characterClass(String members) {
    StringBuilder result = new StringBuilder(members.startsWith("^") ? "[^/" : "[");
    for (char c : members.substring(members.startsWith("^") ? 1 : 0).toCharArray()) {
      result.append(c == '-' || c == '\\' ? String.valueOf(c) : quoted(c));
    }
    return result.append(']').toString();
  }

  private static String quoted(char c) {
    return "\\.+*?()|[]{}^$&~".indexOf(c) >= 0 ? "\\" + c : String.valueOf(c);
  }
}
