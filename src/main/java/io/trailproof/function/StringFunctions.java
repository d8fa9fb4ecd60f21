package io.trailproof.function;

import io.trailproof.source.Graphemes;
import io.trailproof.value.Content;
import io.trailproof.value.Refinement;
import io.trailproof.value.StringParts;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The functions on strings. Lengths and positions count user characters; {@code split("", …)} and
 * {@code trim} work on code points.
 */
final class StringFunctions {
  private static final Parameter STR = Parameter.of("str", Type.STRING);

  private StringFunctions() {}

  static List<Function> all(Limit limit) {
    return List.of(
        onText("chomp", StringFunctions::chomp),
        onText("lower", Letters::lower),
        Function.of(
            "strrev",
            List.of(STR),
            Type.STRING,
            (args, type) ->
                limit
                    .onElements(type, args.get(0).text().length())
                    .orElseGet(() -> Value.string(reversed(args.get(0).text())))),
        onText("title", Letters::title),
        onText("trimspace", text -> trimmed(text, Letters::isSpace)),
        onText("upper", Letters::upper),
        onTexts("trim", "cutset", StringFunctions::trimmed),
        onTexts("trimprefix", "prefix", StringFunctions::withoutPrefix),
        onTexts("trimsuffix", "suffix", StringFunctions::withoutSuffix),
        Function.of(
            "endswith",
            List.of(STR, Parameter.of("suffix", Type.STRING)),
            Type.BOOL,
            (args, type) -> Value.bool(args.get(0).text().endsWith(args.get(1).text()))),
        Function.of(
            "indent",
            List.of(Parameter.of("spaces", Type.NUMBER), STR),
            Type.STRING,
            (args, type) -> indent(args, limit)),
        Function.of(
                "join",
                List.of(Parameter.of("separator", Type.STRING)),
                Type.STRING,
                (args, type) -> join(args, limit))
            .andMore(Parameter.of("lists", Type.list(Type.STRING)).orUnknown()),
        Function.of(
            "replace",
            List.of(STR, Parameter.of("substr", Type.STRING), Parameter.of("replace", Type.STRING)),
            Type.STRING,
            (args, type) -> replace(args, limit)),
        Function.of(
            "split",
            List.of(Parameter.of("separator", Type.STRING), STR),
            Type.list(Type.STRING),
            (args, type) -> split(args, limit)),
        Function.of(
            "startswith",
            List.of(STR.orUnknown(), Parameter.of("prefix", Type.STRING)),
            Type.BOOL,
            (args, type) -> startsWith(args)),
        Function.of(
            "strcontains",
            List.of(STR, Parameter.of("substr", Type.STRING)),
            Type.BOOL,
            (args, type) ->
                limit
                    .onSearch(type, args.get(0).text(), args.get(1).text())
                    .orElseGet(() -> Value.bool(args.get(0).text().contains(args.get(1).text())))),
        Function.of(
            "substr",
            List.of(STR, Parameter.of("offset", Type.NUMBER), Parameter.of("length", Type.NUMBER)),
            Type.STRING,
            (args, type) -> substring(args, limit)));
  }

  private static Function onText(String name, UnaryOperator<String> change) {
    return Function.of(
        name,
        List.of(STR),
        Type.STRING,
        (args, type) -> Value.string(change.apply(args.get(0).text())));
  }

  private static Function onTexts(
      String name, String second, BiFunction<String, String, String> change) {
    return Function.of(
        name,
        List.of(STR, Parameter.of(second, Type.STRING)),
        Type.STRING,
        (args, type) -> Value.string(change.apply(args.get(0).text(), args.get(1).text())));
  }

  private static String chomp(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(0, end);
  }

  private static String reversed(String text) {
    List<String> characters = new ArrayList<>(Graphemes.split(text));
    Collections.reverse(characters);
    return String.join("", characters);
  }

  private static String trimmed(String text, String cutset) {
    Set<Integer> cut = cutset.codePoints().boxed().collect(Collectors.toSet());
    return trimmed(text, (int letter) -> cut.contains(letter));
  }

  private static String trimmed(String text, IntPredicate cut) {
    int start = 0;
    while (start < text.length() && cut.test(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    int end = text.length();
    while (end > start && cut.test(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }

  private static String withoutPrefix(String text, String prefix) {
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }

  private static String withoutSuffix(String text, String suffix) {
    return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
  }

  private static Value indent(List<Value> args, Limit limit) throws FunctionException {
    long spaces = WholeNumber.of(args.get(0));
    if (spaces < 0) {
      throw FunctionException.ofCall("the number of spaces must not be negative");
    }
    String text = args.get(1).text();
    long breaks = text.chars().filter(c -> c == '\n').count();
    if (breaks == 0) {
      return args.get(1);
    }
    Optional<Value> tooLong =
        limit.onLength(
            Type.STRING,
            text.length() + Math.multiplyExact(breaks, Math.min(spaces, Integer.MAX_VALUE)));
    return tooLong.orElseGet(
        () -> Value.string(text.replace("\n", "\n" + " ".repeat((int) spaces))));
  }

  private static Value join(List<Value> args, Limit limit) throws FunctionException {
    if (args.size() < 2) {
      throw FunctionException.ofCall("at least one list is required");
    }
    List<Value> lists = args.subList(1, args.size());
    if (lists.stream().anyMatch(Value::isUnknown)) {
      return Call.unknown(Type.STRING, args);
    }
    Value separator = args.get(0);
    List<Value> pieces = new ArrayList<>();
    long length = 0;
    for (int list = 0; list < lists.size(); list++) {
      for (Value element : lists.get(list).elements()) {
        if (element.isNull()) {
          throw FunctionException.ofArgument(list + 1, nullElement(lists, list));
        }
        if (!pieces.isEmpty()) {
          pieces.add(separator);
          length += separator.text().length();
        }
        pieces.add(element);
        length += element.content() instanceof Content.Text(String text) ? text.length() : 0;
      }
    }
    Optional<Value> tooLong = limit.onLength(Type.STRING, length);
    return tooLong.isPresent() ? tooLong.get() : joined(pieces);
  }

  /** With its parts, but not with the known beginning that Terraform forgets here. */
  private static Value joined(List<Value> pieces) {
    Value all = StringParts.concat(pieces);
    return all.content() instanceof Content.Unknown unknown
        ? new Value(all.type(), unknown.with(Refinement.NOT_NULL), all.marks(), all.derivation())
        : all;
  }

  private static String nullElement(List<Value> lists, int list) {
    List<Value> elements = lists.get(list).elements();
    int index = 0;
    while (!elements.get(index).isNull()) {
      index++;
    }
    return "element "
        + index
        + (lists.size() > 1 ? " of list " + (list + 1) : "")
        + " is null; cannot concatenate null values";
  }

  private static Value replace(List<Value> args, Limit limit) throws FunctionException {
    String text = args.get(0).text();
    String search = args.get(1).text();
    String replacement = args.get(2).text();
    if (search.length() > 1 && search.startsWith("/") && search.endsWith("/")) {
      return RegexFunctions.replace(
          text, search.substring(1, search.length() - 1), replacement, limit);
    }
    long most = search.isEmpty() ? text.length() + 1L : text.length() / search.length();
    Optional<Value> tooLong =
        limit.onLength(Type.STRING, text.length() + most * replacement.length());
    Optional<Value> tooSlow = limit.onSearch(Type.STRING, text, search);
    if (tooSlow.isPresent()) {
      return tooSlow.get();
    }
    // Between code points, where Java's own replace("") would cut a surrogate pair.
    return tooLong.orElseGet(
        () ->
            Value.string(
                search.isEmpty()
                    ? replacement + String.join(replacement, codePoints(text)) + replacement
                    : text.replace(search, replacement)));
  }

  private static Value split(List<Value> args, Limit limit) {
    String separator = args.get(0).text();
    String text = args.get(1).text();
    Type type = Type.list(Type.STRING);
    Optional<Value> tooMuch =
        limit
            .onSearch(type, text, separator)
            .or(() -> limit.onElements(type, occurrences(text, separator)));
    if (tooMuch.isPresent()) {
      return tooMuch.get();
    }
    List<Value> pieces = new ArrayList<>();
    if (separator.isEmpty()) {
      codePoints(text).forEach(piece -> pieces.add(Value.string(piece)));
    } else {
      int start = 0;
      for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
        pieces.add(Value.string(text.substring(start, at)));
        start = at + separator.length();
      }
      pieces.add(Value.string(text.substring(start)));
    }
    return Value.list(Type.STRING, pieces);
  }

  private static long occurrences(String text, String separator) {
    if (separator.isEmpty()) {
      return text.length();
    }
    long count = 0;
    int at = text.indexOf(separator);
    while (at >= 0) {
      count++;
      at = text.indexOf(separator, at + separator.length());
    }
    return count;
  }

  private static List<String> codePoints(String text) {
    return text.codePoints().mapToObj(Character::toString).toList();
  }

  /** An unknown string may be known to begin with enough, or with something else. */
  private static Value startsWith(List<Value> args) {
    String prefix = args.get(1).text();
    if (!(args.get(0).content() instanceof Content.Unknown unknown)) {
      return Value.bool(args.get(0).text().startsWith(prefix));
    }
    String known = unknown.refinement().prefix();
    if (known.startsWith(prefix)) {
      return Value.TRUE;
    }
    return known.length() >= prefix.length() ? Value.FALSE : Call.unknown(Type.BOOL, args);
  }

  private static Value substring(List<Value> args, Limit limit) throws FunctionException {
    long offset = WholeNumber.of(args.get(1));
    long length = WholeNumber.of(args.get(2));
    Optional<Value> tooMany = limit.onElements(Type.STRING, args.get(0).text().length());
    if (tooMany.isPresent()) {
      return tooMany.get();
    }
    List<String> characters = Graphemes.split(args.get(0).text());
    if (offset >= 0 && length == 0) {
      return Value.string("");
    }
    // Before the start counts as the start; and from the end, Terraform reads 0 as "all".
    long start = offset < 0 ? Math.max(0, offset + characters.size()) : offset;
    if (start >= characters.size()) {
      return Value.string("");
    }
    long rest = characters.size() - start;
    long end = start + (length <= 0 ? rest : Math.min(rest, length));
    return Value.string(String.join("", characters.subList((int) start, (int) end)));
  }
}
