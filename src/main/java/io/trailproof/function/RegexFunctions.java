package io.trailproof.function;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.trailproof.value.Content;
import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code regex}, {@code regexall}, and {@code replace} with a pattern. The groups of the pattern
 * decide what a match is: a string without groups, a tuple or, if they have names, an object.
 */
final class RegexFunctions {
  private static final List<Parameter> PARAMETERS =
      List.of(Parameter.of("pattern", Type.STRING), Parameter.of("string", Type.STRING));

  private RegexFunctions() {}

  static List<Function> all(Limit limit) {
    return List.of(
        Function.of("regex", PARAMETERS, RegexFunctions::typeOfMatch, (a, type) -> regex(a, type)),
        Function.of(
            "regexall",
            PARAMETERS,
            args -> Type.list(typeOfMatch(args)),
            (args, type) -> regexAll(args, type, limit)));
  }

  /** Unknown if the pattern is, or if we do not handle it. */
  private static Type typeOfMatch(List<Value> args) throws FunctionException {
    if (args.get(0).isUnknown()) {
      return Type.DYNAMIC;
    }
    Optional<Pattern> pattern = compile(args.get(0).text());
    return pattern.isPresent() ? typeOfMatch(pattern.get()) : Type.DYNAMIC;
  }

  private static Type typeOfMatch(Pattern pattern) throws FunctionException {
    if (pattern.groupCount() == 0) {
      return Type.STRING;
    }
    if (pattern.namedGroups().isEmpty()) {
      return Type.tuple(Collections.nCopies(pattern.groupCount(), Type.STRING));
    }
    if (pattern.namedGroups().size() < pattern.groupCount()) {
      throw FunctionException.ofArgument(
          0, "invalid regexp pattern: cannot mix both named and unnamed capture groups");
    }
    SortedMap<String, Type> attributes = new TreeMap<>();
    pattern.namedGroups().keySet().forEach(name -> attributes.put(name, Type.STRING));
    return Type.object(attributes);
  }

  private static Optional<Pattern> compile(String pattern) throws FunctionException {
    try {
      return Patterns.compile(pattern);
    } catch (PatternSyntaxException refused) {
      if (hasTwins(refused)) {
        return Optional.empty();
      }
      throw FunctionException.ofArgument(
          0, "invalid regexp pattern: " + refused.getDescription() + " in " + refused.getPattern());
    }
  }

  /** Of groups with one name Go takes the last; RE2/J refuses the pattern. */
  private static boolean hasTwins(PatternSyntaxException refused) {
    return refused.getDescription().startsWith("duplicate");
  }

  private static Value regex(List<Value> args, Type type) throws FunctionException {
    Optional<Pattern> pattern = compile(args.get(0).text());
    String text = args.get(1).text();
    if (pattern.isEmpty() || Patterns.isTooLong(text)) {
      return notMatched(type, args.get(0).text(), text);
    }
    return Patterns.first(pattern.get(), text)
        .map(match -> value(match, pattern.get()))
        .orElseThrow(
            () -> FunctionException.ofCall("pattern did not match any part of the given string"));
  }

  private static Value regexAll(List<Value> args, Type type, Limit limit) throws FunctionException {
    Optional<Pattern> pattern = compile(args.get(0).text());
    String text = args.get(1).text();
    if (pattern.isEmpty() || Patterns.isTooLong(text)) {
      return notMatched(type, args.get(0).text(), text);
    }
    List<Value> matches =
        Patterns.all(pattern.get(), text, limit.budgets().elements()).stream()
            .map(m -> value(m, pattern.get()))
            .toList();
    return limit
        .onElements(type, matches.size())
        .orElseGet(() -> Value.of(type, new Content.Elements(matches)));
  }

  private static Value value(Patterns.Match match, Pattern pattern) {
    List<Value> groups =
        match.groups().stream()
            .map(group -> group.map(Value::string).orElse(Value.nullOf(Type.STRING)))
            .toList();
    if (groups.size() == 1) {
      return groups.get(0);
    }
    if (pattern.namedGroups().isEmpty()) {
      return Value.tuple(groups.subList(1, groups.size()));
    }
    SortedMap<String, Value> byName = new TreeMap<>();
    pattern.namedGroups().forEach((name, index) -> byName.put(name, groups.get(index)));
    return Value.object(byName);
  }

  /** Too much to handle; or two groups have one name, which RE2/J does not know. */
  private static Value notMatched(Type type, String pattern, String text) {
    return Value.unknown(
        type,
        Patterns.isTooLarge(pattern) || Patterns.isTooLong(text)
            ? Origin.of(Origin.Kind.LIMIT, "regular expression")
            : Origin.of(Origin.Kind.UNDECIDED, "groups of one name in a regular expression"));
  }

  /** {@code replace} with a pattern between slashes. */
  static Value replace(String text, String pattern, String template, Limit limit)
      throws FunctionException {
    try {
      Optional<Pattern> compiled = Patterns.compile(pattern);
      if (compiled.isEmpty() || Patterns.isTooLong(text)) {
        return notMatched(Type.STRING, pattern, text);
      }
      int most = limit.budgets().stringLength();
      String replaced = Replacement.all(compiled.get(), text, template, most);
      return limit.onLength(Type.STRING, replaced.length()).orElseGet(() -> Value.string(replaced));
    } catch (PatternSyntaxException refused) {
      if (hasTwins(refused)) {
        return notMatched(Type.STRING, pattern, text);
      }
      throw FunctionException.ofCall(
          "error parsing regexp: " + refused.getDescription() + ": `" + refused.getPattern() + "`");
    }
  }
}
