package io.trailproof.function;

import io.trailproof.value.BigFloat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/**
 * Numbers under the verbs of {@code format}, digit for digit as Go's big numbers print: rounding is
 * of the binary value, half to even.
 */
final class NumberFormat {
  /** What {@code %f} and {@code %e} show without a precision. */
  private static final int DEFAULT_PRECISION = 6;

  /** From this exponent on, {@code %g} with as few digits as possible writes an exponent. */
  private static final int SHORTEST_EXPONENT = 6;

  private static final int SMALLEST_EXPONENT = -4;

  private NumberFormat() {}

  /** Under {@code %b %d %o %x %X}. */
  static String integer(BigInteger number, FormatString.Verb verb) {
    int base =
        switch (verb.letter()) {
          case 'b' -> 2;
          case 'o' -> 8;
          case 'x', 'X' -> 16;
          default -> 10;
        };
    String digits = number.abs().toString(base);
    String prefix =
        !verb.has('#')
            ? ""
            : switch (verb.letter()) {
              case 'b' -> "0b";
              case 'o' -> "0";
              case 'x', 'X' -> "0x";
              default -> "";
            };
    if (verb.precision() == 0 && number.signum() == 0) {
      return "";
    }
    if (verb.precision() > digits.length()) {
      digits = "0".repeat(verb.precision() - digits.length()) + digits;
    }
    String text = prefix + digits;
    return padded(
        sign(number.signum() < 0, verb),
        verb.letter() == 'X' ? text.toUpperCase(Locale.ROOT) : text,
        verb,
        verb.has('0') && !verb.has('-') && verb.precision() == FormatString.Verb.NONE);
  }

  /** Under {@code %e %E %f %g %G}, and under {@code %v} which is the shortest {@code %g}. */
  static String decimal(BigFloat number, FormatString.Verb verb) {
    boolean plain = verb.letter() == 'v';
    Optional<BigDecimal> exact = number.toBigDecimal();
    if (exact.isEmpty()) {
      String sign = number.isNegative() ? "-" : verb.has(' ') ? " " : "+";
      return padded(sign, "Inf", verb, false);
    }
    String text =
        switch (verb.letter()) {
          case 'f' -> fixed(exact.get().abs(), orDefault(verb.precision()));
          case 'e', 'E' -> scientific(exact.get().abs(), orDefault(verb.precision()) + 1);
          case 'v' -> general(number, exact.get().abs(), FormatString.Verb.NONE);
          default -> general(number, exact.get().abs(), verb.precision());
        };
    boolean upper = verb.letter() == 'E' || verb.letter() == 'G';
    String sign = plain ? number.isNegative() ? "-" : "" : sign(number.isNegative(), verb);
    return padded(sign, upper ? text.toUpperCase(Locale.ROOT) : text, verb, verb.has('0'));
  }

  private static int orDefault(int precision) {
    return precision == FormatString.Verb.NONE ? DEFAULT_PRECISION : precision;
  }

  private static String fixed(BigDecimal number, int decimals) {
    return number.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String scientific(BigDecimal number, int digits) {
    BigDecimal rounded = number.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    String unscaled = rounded.unscaledValue().toString();
    int exponent = rounded.signum() == 0 ? 0 : unscaled.length() - 1 - rounded.scale();
    String mantissa =
        unscaled.length() < digits
            ? unscaled + "0".repeat(digits - unscaled.length())
            : unscaled.substring(0, digits);
    return withExponent(mantissa, exponent);
  }

  private static String withExponent(String digits, int exponent) {
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    String magnitude = Integer.toString(Math.abs(exponent));
    return digits.charAt(0)
        + fraction
        + (exponent < 0 ? "e-" : "e+")
        + (magnitude.length() < 2 ? "0" : "")
        + magnitude;
  }

  private static String general(BigFloat number, BigDecimal exact, int precision) {
    if (exact.signum() == 0) {
      return "0";
    }
    boolean shortest = precision == FormatString.Verb.NONE;
    BigDecimal rounded =
        shortest
            ? new BigDecimal(number.abs().text()).stripTrailingZeros()
            : exact
                .round(new MathContext(Math.max(1, precision), RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
    String digits = rounded.unscaledValue().toString();
    int exponent = digits.length() - 1 - rounded.scale();
    int threshold = shortest ? SHORTEST_EXPONENT : Math.max(1, precision);
    // As many digits as a whole number has may be shown, though the precision is smaller.
    if (!shortest && threshold > digits.length() && digits.length() > exponent) {
      threshold = digits.length();
    }
    return exponent < SMALLEST_EXPONENT || exponent >= threshold
        ? withExponent(digits, exponent)
        : rounded.toPlainString();
  }

  private static String sign(boolean negative, FormatString.Verb verb) {
    return negative ? "-" : verb.has('+') ? "+" : verb.has(' ') ? " " : "";
  }

  private static String padded(
      String sign, String text, FormatString.Verb verb, boolean withZeros) {
    int missing = verb.width() - sign.length() - text.length();
    if (missing <= 0) {
      return sign + text;
    }
    if (withZeros) {
      return sign + "0".repeat(missing) + text;
    }
    String spaces = " ".repeat(missing);
    return verb.has('-') ? sign + text + spaces : spaces + sign + text;
  }
}
