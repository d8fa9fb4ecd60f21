package io.trailproof.value;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Reads decimal numbers as Terraform does, to the last bit and without ever expanding an exponent.
 *
 * <p>A decimal is an integer times a power of five times a power of two. The power of five is
 * computed in 576 bits; that it is rounded there is part of what Terraform's numbers are.
 */
final class NumberReader {
  private static final int EXTRA_BITS = 64;

  // More digits than these cannot change the 512 bits, except to say that a tie is none.
  private static final int MOST_DIGITS = 4_000;

  private static final BigInteger FIVE = BigInteger.valueOf(5);
  private static final int LARGEST_EXACT_POWER = 27;

  private NumberReader() {}

  static Optional<BigFloat> read(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    boolean negative = text.startsWith("-");
    String magnitude = signed ? text.substring(1) : text;
    if (magnitude.equals("Inf") || magnitude.equals("inf")) {
      return Optional.of(negative ? BigFloat.NEGATIVE_INFINITY : BigFloat.POSITIVE_INFINITY);
    }
    return readFinite(negative, magnitude);
  }

  private static Optional<BigFloat> readFinite(boolean negative, String text) {
    StringBuilder digits = new StringBuilder();
    boolean any = false;
    boolean surplus = false;
    boolean afterPoint = false;
    long scale = 0;
    int at = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '.' && !afterPoint) {
        afterPoint = true;
      } else if (c >= '0' && c <= '9') {
        any = true;
        boolean kept = digits.length() < MOST_DIGITS;
        if (kept && (c != '0' || digits.length() > 0)) {
          digits.append(c);
        }
        surplus |= !kept && c != '0';
        scale += (kept ? 0 : 1) - (afterPoint ? 1 : 0);
      } else {
        break;
      }
    }
    if (!any) {
      return Optional.empty();
    }
    boolean binary = at < text.length() && (text.charAt(at) == 'p' || text.charAt(at) == 'P');
    Optional<Long> exponent = readExponent(text.substring(at));
    if (exponent.isEmpty()) {
      return Optional.empty();
    }
    if (surplus) {
      digits.append('1');
      scale--;
    }
    if (digits.length() == 0) {
      return Optional.of(
          BigFloat.rounded(negative, BigInteger.ZERO, 0, BigFloat.LITERAL_PRECISION));
    }
    return scaled(
        negative,
        new BigInteger(digits.toString()),
        binary ? scale : saturatedSum(scale, exponent.get()),
        saturatedSum(scale, exponent.get()));
  }

  /** The exponent that the rest of a number is, 0 if there is no rest; empty if it is none. */
  private static Optional<Long> readExponent(String rest) {
    if (rest.isEmpty()) {
      return Optional.of(0L);
    }
    String number = rest.substring(1);
    boolean wellFormed = "eEpP".indexOf(rest.charAt(0)) >= 0 && isInteger(number);
    try {
      return wellFormed ? Optional.of(Long.parseLong(number)) : Optional.empty();
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
  }

  private static boolean isInteger(String text) {
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    return text.length() > start && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
  }

  private static Optional<BigFloat> scaled(
      boolean negative, BigInteger digits, long powerOfFive, long powerOfTwo) {
    long top = saturatedSum(powerOfTwo, digits.bitLength());
    if (top > Integer.MAX_VALUE || top < Integer.MIN_VALUE) {
      return Optional.empty();
    }
    int bits = BigFloat.LITERAL_PRECISION;
    BigFloat unscaled =
        BigFloat.rounded(negative, digits, powerOfTwo, Math.max(bits, digits.bitLength()));
    if (powerOfFive == 0) {
      return Optional.of(unscaled.withPrecision(bits));
    }
    BigFloat power = powerOfFive(Math.abs(powerOfFive), bits + EXTRA_BITS);
    return Optional.of(
        powerOfFive < 0 ? unscaled.quotient(power, bits) : unscaled.product(power, bits));
  }

  private static BigFloat powerOfFive(long power, int bits) {
    int exact = (int) Math.min(power, LARGEST_EXACT_POWER);
    BigFloat result = BigFloat.rounded(false, FIVE.pow(exact), 0, bits);
    BigFloat square = BigFloat.rounded(false, FIVE, 0, bits + EXTRA_BITS);
    for (long left = power - exact; left > 0; left >>= 1) {
      if ((left & 1) != 0) {
        result = result.product(square, bits);
      }
      square = square.product(square, bits + EXTRA_BITS);
    }
    return result;
  }

  private static long saturatedSum(long a, long b) {
    long sum = a + b;
    boolean overflow = ((a ^ sum) & (b ^ sum)) < 0;
    return overflow ? (a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE) : sum;
  }
}
