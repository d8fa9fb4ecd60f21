package io.trailproof.function;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.trailproof.value.BigFloat;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;

/**
 * What a plain word of a YAML document stands for, to Terraform: much of YAML 1.1, but octal
 * numbers are {@code 0o17}, and {@code 1_000}, {@code 0b1} and {@code 12:30} are strings.
 */
final class YamlScalar {
  private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
  private static final Set<String> TRUE =
      Set.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
  private static final Set<String> FALSE =
      Set.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
  private static final Set<String> INFINITY = Set.of(".inf", ".Inf", ".INF");
  private static final Set<String> NAN = Set.of(".nan", ".NaN", ".NAN");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x([0-9a-fA-F]+)");
  private static final Pattern OCTAL = Pattern.compile("0o([0-7]+)");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?");
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4})-(\\d\\d?)-(\\d\\d?)"
              + "(?:([Tt ])(\\d\\d?):(\\d\\d?):(\\d\\d?)(?:\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?)?");

  private YamlScalar() {}

  static Value resolve(String text) throws FunctionException {
    if (NULL.contains(text)) {
      return Value.NULL;
    }
    if (TRUE.contains(text)) {
      return Value.TRUE;
    }
    if (FALSE.contains(text)) {
      return Value.FALSE;
    }
    if (NAN.contains(text)) {
      throw FunctionException.ofCall("floating point NaN is not supported");
    }
    return number(text).or(() -> time(text)).orElseGet(() -> Value.string(text));
  }

  private static Optional<Value> number(String text) {
    String magnitude = text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
    if (INFINITY.contains(magnitude)) {
      return Optional.of(
          Value.number(
              text.startsWith("-") ? BigFloat.NEGATIVE_INFINITY : BigFloat.POSITIVE_INFINITY));
    }
    Matcher hexadecimal = HEXADECIMAL.matcher(text);
    if (hexadecimal.matches()) {
      return Optional.of(integer(hexadecimal.group(1), 16));
    }
    Matcher octal = OCTAL.matcher(text);
    if (octal.matches()) {
      return Optional.of(integer(octal.group(1), 8));
    }
    return DECIMAL.matches(text)
        ? BigFloat.parse(text)
            .map(
                number ->
                    number.isWithinBudget()
                        ? Value.number(number)
                        : Limit.unknown(Type.NUMBER, "number-exponent"))
        : Optional.empty();
  }

  private static Value integer(String digits, int radix) {
    BigFloat number = BigFloat.of(new BigInteger(digits, radix));
    return number.isWithinBudget()
        ? Value.number(number)
        : Limit.unknown(Type.NUMBER, "number-exponent");
  }

  /** A date or time becomes a string, but a complete one. */
  private static Optional<Value> time(String text) {
    Matcher parts = TIME.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    boolean dateOnly = parts.group(4) == null;
    boolean spaced = !dateOnly && parts.group(4).equals(" ");
    boolean zoned = parts.group(8) != null;
    if (!dateOnly && spaced == zoned) {
      return Optional.empty();
    }
    String time =
        dateOnly
            ? "00:00:00"
            : two(parts.group(5)) + ":" + two(parts.group(6)) + ":" + two(parts.group(7));
    String zone = zoned ? parts.group(8) : "Z";
    String date = parts.group(1) + "-" + two(parts.group(2)) + "-" + two(parts.group(3));
    return Timestamp.parse(date + "T" + time + zone).map(t -> Value.string(t.toString()));
  }

  private static String two(String digits) {
    return digits.length() < 2 ? "0" + digits : digits;
  }
}
