package io.trailproof.cli;

import io.trailproof.source.NearName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ParseResult;

/** Options whose value is one of a few words. */
final class Choice {
  private Choice() {}

  /** What an option says, or something else where it is not given. */
  static <E extends Enum<E>> E of(ParseResult arguments, String option, E otherwise)
      throws Trouble {
    String word = arguments.matchedOptionValue(option, "");
    return word.isEmpty() && !arguments.hasMatchedOption(option)
        ? otherwise
        : named(otherwise.getDeclaringClass(), word, option);
  }

  /** The constant of this name. */
  static <E extends Enum<E>> E named(Class<E> type, String word, String option) throws Trouble {
    List<String> words =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    int index = words.indexOf(word.toLowerCase(Locale.ROOT));
    if (index < 0) {
      throw new Trouble(
          "Invalid value for " + option,
          "\""
              + word
              + "\" is none of "
              + String.join(", ", words)
              + "."
              + NearName.question(word, words));
    }
    return type.getEnumConstants()[index];
  }
}
