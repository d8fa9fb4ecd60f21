package io.trailproof.function;

import io.trailproof.source.Graphemes;
import io.trailproof.value.Content;
import io.trailproof.value.Conversion;
import io.trailproof.value.Refinement;
import io.trailproof.value.StringParts;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code format} and {@code formatlist}. */
final class FormatFunctions {
  private static final Parameter FORMAT = Parameter.of("format", Type.STRING);
  private static final Parameter ARGS = Parameter.of("args", Type.DYNAMIC).orNull().orUnknown();

  private final Limit limit;

  private FormatFunctions(Limit limit) {
    this.limit = limit;
  }

  static List<Function> all(Limit limit) {
    FormatFunctions functions = new FormatFunctions(limit);
    return List.of(
        Function.of(
                "format",
                List.of(FORMAT),
                Type.STRING,
                (args, type) -> functions.format(args.get(0), args.subList(1, args.size())))
            .andMore(ARGS),
        Function.of(
                "formatlist",
                List.of(FORMAT),
                Type.list(Type.STRING),
                (args, type) -> functions.formatList(args))
            .andMore(ARGS));
  }

  /** With an unknown argument no mistake is reported, as Terraform has it. */
  private Value format(Value format, List<Value> args) throws FunctionException {
    if (args.stream().allMatch(Value::isWhollyKnown)) {
      return formatted(FormatString.parse(format.text()), args);
    }
    List<Value> all = new ArrayList<>(args);
    all.add(format);
    Value unknown = Call.unknown(Type.STRING, all);
    try {
      Value parts = formatted(FormatString.parse(format.text()), args);
      return parts.content() instanceof Content.Unknown pieces
          ? Value.of(Type.STRING, pieces.with(beginning(format.text(), unknown)))
          : unknown;
    } catch (FunctionException mistake) {
      return unknown;
    }
  }

  /** Terraform knows the beginning as far as the first verb. */
  private static Refinement beginning(String format, Value unknown) {
    int verb = format.indexOf('%');
    Value prefixed =
        StringParts.concat(List.of(Value.string(format.substring(0, Math.max(0, verb))), unknown));
    return prefixed.content() instanceof Content.Unknown known
        ? known.refinement().withNotNull()
        : Refinement.NOT_NULL;
  }

  private Value formatList(List<Value> all) throws FunctionException {
    Value format = all.get(0);
    List<Value> args = all.subList(1, all.size());
    OptionalInt length = OptionalInt.empty();
    int lengthFrom = 0;
    boolean undecided = false;
    for (int i = 0; i < args.size(); i++) {
      Value argument = args.get(i);
      if (isRepeated(argument)) {
        continue;
      }
      OptionalInt its = Length.known(argument);
      if (its.isPresent() && length.isPresent() && its.getAsInt() != length.getAsInt()) {
        throw FunctionException.ofArgument(
            i + 1,
            "argument %d has length %d, which is inconsistent with argument %d of length %d"
                .formatted(i + 1, its.getAsInt(), lengthFrom + 1, length.getAsInt()));
      }
      if (its.isPresent() && length.isEmpty()) {
        length = its;
        lengthFrom = i;
      }
      undecided |= its.isEmpty() || argument.isUnknown();
    }
    if (undecided) {
      return Call.unknown(Type.list(Type.STRING), all);
    }
    List<Value> results = new ArrayList<>();
    long size = 0;
    for (int row = 0; row < length.orElse(1); row++) {
      List<Value> values = new ArrayList<>();
      for (Value argument : args) {
        values.add(isRepeated(argument) ? argument : argument.elements().get(row));
      }
      Value result = formatRow(format, values, row, args.isEmpty());
      size += result.content() instanceof Content.Text(String text) ? text.length() : 0;
      if (limit.onLength(Type.STRING, size).isPresent()) {
        return Limit.unknown(Type.list(Type.STRING), "stringLength");
      }
      results.add(result);
    }
    return Value.list(Type.STRING, results);
  }

  private Value formatRow(Value format, List<Value> values, int row, boolean alone)
      throws FunctionException {
    try {
      return format(format, values);
    } catch (FunctionException mistake) {
      throw alone
          ? mistake
          : FunctionException.ofCall(
              "error on format iteration " + row + ": " + mistake.getMessage());
    }
  }

  /** Whether an argument goes into every result as it is, instead of one element into each. */
  private static boolean isRepeated(Value argument) {
    return argument.isNull() || !CollectionFunctions.isSequence(argument.type());
  }

  private Value formatted(FormatString format, List<Value> args) throws FunctionException {
    List<Value> pieces = new ArrayList<>();
    long length = 0;
    for (FormatString.Piece piece : format.pieces()) {
      Value formatted =
          switch (piece) {
            case FormatString.Literal(String text) -> Value.string(text);
            case FormatString.Verb verb -> formatted(verb, args);
          };
      length += formatted.content() instanceof Content.Text(String text) ? text.length() : 0;
      pieces.add(formatted);
    }
    int used = format.highestArgument();
    if (used < args.size()) {
      throw FunctionException.ofArgument(
          used + 1,
          used == 0
              ? "too many arguments; no verbs in format string"
              : "too many arguments; only " + used + " used by format string");
    }
    Optional<Value> tooLong = limit.onLength(Type.STRING, length);
    return tooLong.isPresent() ? tooLong.get() : StringParts.concat(pieces);
  }

  private Value formatted(FormatString.Verb verb, List<Value> args) throws FunctionException {
    if (verb.argument() > args.size()) {
      throw FunctionException.ofCall(
          "not enough arguments for \"%s\" at %d: need index %d but have %d total"
              .formatted(verb.raw(), verb.offset(), verb.argument(), args.size()));
    }
    Value argument = args.get(verb.argument() - 1);
    Optional<Value> tooWide = limit.onLength(Type.STRING, Math.max(verb.width(), verb.precision()));
    if (tooWide.isPresent()) {
      return tooWide.get();
    }
    if (!argument.isWhollyKnown()) {
      return hole(verb, argument);
    }
    return Value.string(text(verb, argument));
  }

  /** An unknown string that goes in as it is stays what it is; of any other only why is known. */
  private static Value hole(FormatString.Verb verb, Value argument) {
    boolean asIs = verb.raw().equals("%s") || verb.raw().equals("%v");
    boolean scalar = argument.type().isPrimitive() || argument.type() == Type.DYNAMIC;
    return asIs
            && scalar
            && Conversion.convert(argument, Type.STRING)
                instanceof Conversion.Converted(Value string)
        ? string
        : Value.unknown(Type.STRING, argument.origins());
  }

  private String text(FormatString.Verb verb, Value argument) throws FunctionException {
    return switch (verb.letter()) {
      case 'v' -> asIs(verb, argument);
      case 't' ->
          Boolean.toString(converted(verb, argument, Type.BOOL, "a bool is required").isTrue());
      case 'b', 'd', 'o', 'x', 'X' -> {
        Value number = converted(verb, argument, Type.NUMBER, "a number is required");
        yield NumberFormat.integer(
            number
                .number()
                .toBigInteger()
                .orElseThrow(() -> unsupported(verb, "an integer is required")),
            verb);
      }
      case 'e', 'E', 'f', 'g', 'G' ->
          NumberFormat.decimal(
              converted(verb, argument, Type.NUMBER, "a number is required").number(), verb);
      case 's' -> padded(verb, cut(verb, string(verb, argument)));
      case 'q' -> padded(verb, JsonText.quoted(cut(verb, string(verb, argument))));
      default ->
          throw FunctionException.ofCall(
              "unsupported format verb '%s' in \"%s\" at offset %d"
                  .formatted(verb.letter(), verb.raw(), verb.offset()));
    };
  }

  private String asIs(FormatString.Verb verb, Value argument) throws FunctionException {
    if (!verb.has('#')) {
      switch (argument.content()) {
        case Content.Text(String text) -> {
          return padded(verb, cut(verb, text));
        }
        case Content.Num n -> {
          return NumberFormat.decimal(argument.number(), verb);
        }
        case Content.Null n -> {}
        case Content.Bool b -> {}
        case Content.Elements e -> {}
        case Content.Attributes a -> {}
        case Content.Unknown u -> {}
      }
    }
    return padded(verb, JsonText.of(argument, limit.budgets().stringLength()));
  }

  private static String string(FormatString.Verb verb, Value argument) throws FunctionException {
    return converted(verb, argument, Type.STRING, "string required").text();
  }

  private static Value converted(
      FormatString.Verb verb, Value argument, Type type, String otherwise)
      throws FunctionException {
    if (argument.isNull()) {
      throw unsupported(verb, "null value cannot be formatted");
    }
    return switch (Conversion.convert(argument, type)) {
      case Conversion.Converted(Value value) -> value;
      case Conversion.Failed f -> throw unsupported(verb, otherwise);
    };
  }

  private static FunctionException unsupported(FormatString.Verb verb, String why) {
    return FunctionException.ofCall(
        "unsupported value for \"%s\" at %d: %s".formatted(verb.raw(), verb.offset(), why));
  }

  /** The first characters, as many as the precision says; 0 of them means all. */
  private static String cut(FormatString.Verb verb, String text) {
    if (verb.precision() <= 0) {
      return text;
    }
    List<String> characters = Graphemes.split(text);
    return characters.size() <= verb.precision()
        ? text
        : String.join("", characters.subList(0, verb.precision()));
  }

  private static String padded(FormatString.Verb verb, String text) {
    int missing = verb.width() - Graphemes.count(text);
    if (missing <= 0) {
      return text;
    }
    String padding = (verb.has('0') ? "0" : " ").repeat(missing);
    return verb.has('-') ? text + padding : padding + text;
  }
}
