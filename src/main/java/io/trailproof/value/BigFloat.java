package io.trailproof.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A number as Terraform has it: a binary float with a precision of its own.
 *
 * <p>Literals, strings and JSON have 512 bits, lengths and indexes 64, results of {@code pow} and
 * {@code log} 53; the precision decides how results are rounded and how many digits are printed.
 * There are infinities and a negative zero, but no NaN: an operation without a result gives none.
 * Decimal arithmetic would differ: {@code 9.99 * 100} is not 999 in Terraform.
 *
 * <p>Numbers are equal when they are the same number, whatever their precision; 0 equals -0.
 */
public final class BigFloat implements Comparable<BigFloat> {
  /** The precision of literals. */
  public static final int LITERAL_PRECISION = 512;

  private static final int INTEGER_PRECISION = 64;
  private static final int DOUBLE_PRECISION = 53;

  // 10^10000 has 33,219 bits.
  private static final long PRINTABLE_BITS = 33_220;

  // Beyond these, Terraform's numbers become infinite or zero.
  private static final long MOST_BITS = Integer.MAX_VALUE;
  private static final long FEWEST_BITS = Integer.MIN_VALUE;

  public static final BigFloat ZERO = of(0);
  public static final BigFloat ONE = of(1);
  public static final BigFloat POSITIVE_INFINITY = infinity(false, DOUBLE_PRECISION);
  public static final BigFloat NEGATIVE_INFINITY = infinity(true, DOUBLE_PRECISION);

  private final boolean infinite;
  private final boolean negative;
  // Odd, or zero if the number is zero or infinite; the number is mantissa × 2^exponent.
  private final BigInteger mantissa;
  private final long exponent;
  private final int precision;

  private BigFloat(
      boolean infinite, boolean negative, BigInteger mantissa, long exponent, int precision) {
    this.infinite = infinite;
    this.negative = negative;
    this.mantissa = mantissa;
    this.exponent = exponent;
    this.precision = precision;
  }

  private static BigFloat infinity(boolean negative, int precision) {
    return new BigFloat(true, negative, BigInteger.ZERO, 0, precision);
  }

  private static BigFloat zero(boolean negative, int precision) {
    return new BigFloat(false, negative, BigInteger.ZERO, 0, precision);
  }

  /** The number of the precision that is nearest to magnitude × 2^exponent; ties go to even. */
  static BigFloat rounded(boolean negative, BigInteger magnitude, long exponent, int precision) {
    if (magnitude.signum() == 0) {
      return zero(negative, precision);
    }
    BigInteger mantissa = magnitude;
    long scale = exponent;
    int surplus = mantissa.bitLength() - precision;
    if (surplus > 0) {
      boolean half = mantissa.testBit(surplus - 1);
      boolean aboveHalf = half && mantissa.getLowestSetBit() < surplus - 1;
      mantissa = mantissa.shiftRight(surplus);
      scale += surplus;
      if (aboveHalf || half && mantissa.testBit(0)) {
        mantissa = mantissa.add(BigInteger.ONE);
      }
    }
    int zeros = mantissa.getLowestSetBit();
    if (zeros > 0) {
      mantissa = mantissa.shiftRight(zeros);
      scale += zeros;
    }
    long top = scale + mantissa.bitLength();
    if (top > MOST_BITS) {
      return infinity(negative, precision);
    }
    return top < FEWEST_BITS
        ? zero(negative, precision)
        : new BigFloat(false, negative, mantissa, scale, precision);
  }

  /** An integer of 64 bits: a length, an index. */
  public static BigFloat of(long number) {
    return rounded(number < 0, BigInteger.valueOf(number).abs(), 0, INTEGER_PRECISION);
  }

  /** An integer with as many bits as it needs, as {@code parseint} gives. */
  public static BigFloat of(BigInteger number) {
    int bits = Math.max(INTEGER_PRECISION, number.bitLength());
    return rounded(number.signum() < 0, number.abs(), 0, bits);
  }

  /** A number of 53 bits, as {@code pow} and {@code log} give; empty for NaN. */
  public static Optional<BigFloat> of(double number) {
    if (Double.isNaN(number)) {
      return Optional.empty();
    }
    if (Double.isInfinite(number)) {
      return Optional.of(number > 0 ? POSITIVE_INFINITY : NEGATIVE_INFINITY);
    }
    long bits = Double.doubleToRawLongBits(number);
    int biased = (int) (bits >>> 52) & 0x7ff;
    long fraction = bits & ((1L << 52) - 1);
    long magnitude = biased == 0 ? fraction : fraction | 1L << 52;
    return Optional.of(
        rounded(
            bits < 0, BigInteger.valueOf(magnitude), Math.max(biased, 1) - 1075, DOUBLE_PRECISION));
  }

  /**
   * Reads a literal, or a string that is converted to a number: decimal digits with at most one
   * point, a sign and an exponent; {@code Inf}. Empty if the text is no number. Far too large and
   * small ones are infinite and zero, as in Terraform.
   */
  public static Optional<BigFloat> parse(String text) {
    return NumberReader.read(text);
  }

  /** The sum; empty for infinities of opposite signs. */
  public Optional<BigFloat> add(BigFloat other) {
    int bits = Math.max(precision, other.precision);
    if (infinite || other.infinite) {
      boolean opposed = infinite && other.infinite && negative != other.negative;
      return opposed ? Optional.empty() : Optional.of(infinite ? this : other);
    }
    return Optional.of(sum(other, bits));
  }

  private BigFloat sum(BigFloat other, int bits) {
    if (mantissa.signum() == 0 && other.mantissa.signum() == 0) {
      return zero(negative && other.negative, bits);
    }
    // A summand too small to change the result must not be lined up with the other: that could
    // take gigabytes.
    if (mantissa.signum() == 0 || other.top() - top() > bits + 2L && other.mantissa.signum() != 0) {
      return other.withPrecision(bits);
    }
    if (other.mantissa.signum() == 0 || top() - other.top() > bits + 2L) {
      return withPrecision(bits);
    }
    long scale = Math.min(exponent, other.exponent);
    BigInteger total = signed(scale).add(other.signed(scale));
    return rounded(total.signum() < 0, total.abs(), scale, bits);
  }

  private BigInteger signed(long scale) {
    BigInteger aligned = mantissa.shiftLeft((int) (exponent - scale));
    return negative ? aligned.negate() : aligned;
  }

  /** The difference; empty for an infinity less itself. */
  public Optional<BigFloat> subtract(BigFloat other) {
    return add(other.negate());
  }

  /** The product; empty for zero times infinity. */
  public Optional<BigFloat> multiply(BigFloat other) {
    if (infinite && other.isZero() || isZero() && other.infinite) {
      return Optional.empty();
    }
    // Terraform multiplies in 512 bits and keeps what the product needs.
    BigFloat product = product(other, LITERAL_PRECISION);
    int bits = Math.max(precision, other.precision);
    return Optional.of(product.withPrecision(Math.max(bits, product.mantissa.bitLength())));
  }

  BigFloat product(BigFloat other, int bits) {
    boolean sign = negative != other.negative;
    return infinite || other.infinite
        ? infinity(sign, bits)
        : rounded(sign, mantissa.multiply(other.mantissa), exponent + other.exponent, bits);
  }

  /** The quotient, infinite for a division by zero; empty for 0/0 and infinity by infinity. */
  public Optional<BigFloat> divide(BigFloat other) {
    boolean undecided = isZero() && other.isZero() || infinite && other.infinite;
    return undecided
        ? Optional.empty()
        : Optional.of(quotient(other, Math.max(precision, other.precision)));
  }

  BigFloat quotient(BigFloat other, int bits) {
    boolean sign = negative != other.negative;
    if (infinite || other.isZero()) {
      return infinity(sign, bits);
    }
    if (isZero() || other.infinite) {
      return zero(sign, bits);
    }
    int shift = Math.max(0, bits + 2 + other.mantissa.bitLength() - mantissa.bitLength());
    BigInteger[] parts = mantissa.shiftLeft(shift).divideAndRemainder(other.mantissa);
    // One more bit says that the quotient goes on, so that it is not taken for a tie.
    BigInteger sticky = parts[1].signum() == 0 ? BigInteger.ZERO : BigInteger.ONE;
    BigInteger magnitude = parts[0].shiftLeft(1).or(sticky);
    return rounded(sign, magnitude, exponent - other.exponent - shift - 1, bits);
  }

  /**
   * What is left of a division that truncates towards zero, with the sign of this number. By zero
   * it is the number itself. Empty for zero with infinity.
   */
  public Optional<BigFloat> modulo(BigFloat other) {
    if (infinite || other.infinite) {
      return multiply(other);
    }
    if (other.isZero()) {
      return Optional.of(this);
    }
    BigFloat whole = quotient(other, Math.max(precision, other.precision)).truncated();
    BigFloat multiple = other.product(whole.withPrecision(precision), precision);
    return Optional.of(sum(multiple.negate(), precision));
  }

  /** Without what stands after the point; never -0. */
  private BigFloat truncated() {
    if (exponent >= 0) {
      return isZero() ? zero(false, precision) : this;
    }
    BigInteger whole =
        -exponent > precision ? BigInteger.ZERO : mantissa.shiftRight((int) -exponent);
    return rounded(negative && whole.signum() != 0, whole, 0, precision);
  }

  public BigFloat negate() {
    return new BigFloat(infinite, !negative, mantissa, exponent, precision);
  }

  public BigFloat abs() {
    return new BigFloat(infinite, false, mantissa, exponent, precision);
  }

  /** The largest integer that is not larger. */
  public BigFloat floor() {
    boolean below = negative && !isInteger() && !infinite;
    return below ? truncated().sum(ONE.negate(), precision) : truncated();
  }

  /** The smallest integer that is not smaller. */
  public BigFloat ceil() {
    boolean above = !negative && !isInteger() && !infinite;
    return above ? truncated().sum(ONE, precision) : truncated();
  }

  /** The same number, rounded to a precision. */
  BigFloat withPrecision(int bits) {
    return infinite ? infinity(negative, bits) : rounded(negative, mantissa, exponent, bits);
  }

  public int signum() {
    return isZero() ? 0 : negative ? -1 : 1;
  }

  public boolean isZero() {
    return mantissa.signum() == 0 && !infinite;
  }

  public boolean isInfinite() {
    return infinite;
  }

  /** Whether a sign is printed; -0 has one. */
  public boolean isNegative() {
    return negative;
  }

  public boolean isInteger() {
    return !infinite && exponent >= 0;
  }

  /** The integer that this is; empty if it is none or beyond {@link #isWithinBudget}. */
  public Optional<BigInteger> toBigInteger() {
    return isInteger() && isWithinBudget() ? Optional.of(signed(0)) : Optional.empty();
  }

  /** The exact value; empty for infinities and numbers beyond {@link #isWithinBudget}. */
  public Optional<BigDecimal> toBigDecimal() {
    if (infinite || !isWithinBudget()) {
      return Optional.empty();
    }
    if (exponent >= 0) {
      return Optional.of(new BigDecimal(signed(0)));
    }
    int scale = (int) -exponent;
    BigInteger unscaled = signed(exponent).multiply(BigInteger.valueOf(5).pow(scale));
    return Optional.of(new BigDecimal(unscaled, scale));
  }

  /** The nearest double. */
  public double doubleValue() {
    double sign = negative ? -1 : 1;
    // Numbers near zero have fewer bits in a double.
    long bits = Math.min(DOUBLE_PRECISION, top() - Double.MIN_EXPONENT + 52);
    if (isZero() || !infinite && bits <= 0) {
      return 0 * sign;
    }
    if (infinite || top() > Double.MAX_EXPONENT + 1) {
      return sign * Double.POSITIVE_INFINITY;
    }
    BigFloat near = withPrecision((int) bits);
    return sign * Math.scalb(near.mantissa.doubleValue(), (int) near.exponent);
  }

  /** The bits of the mantissa that results are rounded to. */
  public int precision() {
    return precision;
  }

  /**
   * Whether the number can be written out: its decimal exponent is at most 10,000. Infinities are
   * within; the evaluator makes an unknown of what is not.
   */
  public boolean isWithinBudget() {
    return isZero() || infinite || Math.abs(top()) <= PRINTABLE_BITS;
  }

  /**
   * The shortest decimal that reads back as this number at its precision, never with an exponent.
   * What is beyond {@link #isWithinBudget} is given in hexadecimal, for nobody to see.
   */
  public String text() {
    if (infinite) {
      return negative ? "-Inf" : "+Inf";
    }
    if (!isWithinBudget()) {
      return (negative ? "-" : "") + "0x" + mantissa.toString(16) + "p" + exponent;
    }
    if (isInteger() && top() < Long.SIZE && top() <= precision) {
      String magnitude = Long.toString(mantissa.longValue() << exponent);
      return negative ? "-" + magnitude : magnitude;
    }
    return Digits.shortest(this).plain();
  }

  BigInteger mantissa() {
    return mantissa;
  }

  long exponent() {
    return exponent;
  }

  /** How many bits stand before the point. */
  private long top() {
    return exponent + mantissa.bitLength();
  }

  @Override
  public int compareTo(BigFloat other) {
    if (signum() != other.signum()) {
      return Integer.compare(signum(), other.signum());
    }
    return signum() * compareMagnitude(other);
  }

  private int compareMagnitude(BigFloat other) {
    if (infinite || other.infinite) {
      return Boolean.compare(infinite, other.infinite);
    }
    if (top() != other.top()) {
      return Long.compare(top(), other.top());
    }
    long scale = Math.min(exponent, other.exponent);
    return abs().signed(scale).compareTo(other.abs().signed(scale));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BigFloat that
        && infinite == that.infinite
        && exponent == that.exponent
        && mantissa.equals(that.mantissa)
        && (negative == that.negative || isZero());
  }

  @Override
  public int hashCode() {
    return 31 * mantissa.hashCode() + Long.hashCode(exponent) + (infinite && negative ? 1 : 0);
  }

  @Override
  public String toString() {
    return text();
  }
}
