package io.trailproof.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A finite number in decimal: 0.d₁d₂d₃… × 10^point. What {@code format} and string conversion print
 * from.
 *
 * @param digits without zeros at either end; empty for zero
 */
public record Digits(boolean negative, String digits, int point) {

  /** All digits of a number, however many; the number is finite and within its budget. */
  public static Digits exact(BigFloat number) {
    BigDecimal value = number.toBigDecimal().orElseThrow();
    return of(number.isNegative(), value.unscaledValue().abs(), value.scale());
  }

  /** The fewest digits that read back as the number at its precision. */
  public static Digits shortest(BigFloat number) {
    Digits all = exact(number);
    if (all.digits.isEmpty()) {
      return all;
    }
    // Half a unit of the last place to either side still reads as the number; the ends themselves
    // do if its last bit is even.
    int spare = number.precision() + 1 - number.mantissa().bitLength();
    BigInteger middle = number.mantissa().shiftLeft(spare);
    long exponent = number.exponent() - spare;
    boolean inclusive = !middle.testBit(1);
    String lower = scaled(middle.subtract(BigInteger.ONE), exponent).digits;
    String upper = scaled(middle.add(BigInteger.ONE), exponent).digits;
    for (int i = 0; i < all.digits.length(); i++) {
      char digit = all.digits.charAt(i);
      char low = i < lower.length() ? lower.charAt(i) : '0';
      char high = i < upper.length() ? upper.charAt(i) : '0';
      boolean down = low != digit || inclusive && i + 1 == lower.length();
      boolean up = digit != high && (inclusive || digit + 1 < high || i + 1 < upper.length());
      if (down && up) {
        return all.significant(i + 1);
      }
      if (down || up) {
        return all.cut(i + 1, up);
      }
    }
    return all;
  }

  private static Digits scaled(BigInteger magnitude, long exponent) {
    return exponent >= 0
        ? of(false, magnitude.shiftLeft((int) exponent), 0)
        : of(
            false, magnitude.multiply(BigInteger.valueOf(5).pow((int) -exponent)), (int) -exponent);
  }

  private static Digits of(boolean negative, BigInteger unscaled, int scale) {
    if (unscaled.signum() == 0) {
      return new Digits(negative, "", 0);
    }
    String digits = unscaled.toString();
    return new Digits(negative, withoutZeros(digits), digits.length() - scale);
  }

  private static String withoutZeros(String digits) {
    int end = digits.length();
    while (end > 0 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.substring(0, end);
  }

  /** Rounded to so many significant digits; ties go to even. */
  public Digits significant(int count) {
    if (count >= digits.length()) {
      return this;
    }
    if (count < 0) {
      return new Digits(negative, "", 0);
    }
    char next = digits.charAt(count);
    boolean tie = next == '5' && count + 1 == digits.length();
    boolean odd = count > 0 && (digits.charAt(count - 1) - '0') % 2 == 1;
    return cut(count, tie ? odd : next >= '5');
  }

  /** Rounded to so many digits after the point; ties go to even. */
  public Digits decimals(int count) {
    return significant(point + count);
  }

  private Digits cut(int count, boolean up) {
    String kept = digits.substring(0, count);
    if (!up) {
      String trimmed = withoutZeros(kept);
      return new Digits(negative, trimmed, trimmed.isEmpty() ? 0 : point);
    }
    String raised = new BigInteger(kept.isEmpty() ? "0" : kept).add(BigInteger.ONE).toString();
    return new Digits(negative, withoutZeros(raised), point + raised.length() - count);
  }

  /** As 123.45, with all its digits. */
  public String plain() {
    return plain(Math.max(0, digits.length() - point));
  }

  /** As 123.450, with exactly so many digits after the point, of which none is rounded away. */
  public String plain(int decimals) {
    StringBuilder text = new StringBuilder(negative ? "-" : "");
    if (point > 0) {
      text.append(digits, 0, Math.min(point, digits.length()));
      text.append("0".repeat(Math.max(0, point - digits.length())));
    } else {
      text.append('0');
    }
    if (decimals > 0) {
      text.append('.');
      for (int i = point; i < point + decimals; i++) {
        text.append(i >= 0 && i < digits.length() ? digits.charAt(i) : '0');
      }
    }
    return text.toString();
  }

  /** As 1.2345e+02, with exactly so many digits after the point. */
  public String scientific(int decimals) {
    StringBuilder text = new StringBuilder(negative ? "-" : "");
    text.append(digits.isEmpty() ? '0' : digits.charAt(0));
    if (decimals > 0) {
      text.append('.');
      for (int i = 1; i <= decimals; i++) {
        text.append(i < digits.length() ? digits.charAt(i) : '0');
      }
    }
    int exponent = digits.isEmpty() ? 0 : point - 1;
    text.append('e').append(exponent < 0 ? '-' : '+');
    int magnitude = Math.abs(exponent);
    return text.append(magnitude < 10 ? "0" : "").append(magnitude).toString();
  }

  /**
   * Plain, or scientific where the exponent is below -4 or reaches the threshold: 6 for shortest
   * digits, else the number of digits asked for.
   */
  public String general(int threshold) {
    int exponent = point - 1;
    boolean scientific = !digits.isEmpty() && (exponent < -4 || exponent >= threshold);
    return scientific ? scientific(Math.max(0, digits.length() - 1)) : plain();
  }
}
