package io.trailproof.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/** A number as Terraform has it: a binary float of up to 512 bits. */
public final class BigFloat implements Comparable<BigFloat> {
  public static final BigFloat ZERO = of(0);
  public static final BigFloat ONE = of(1);

  private final BigDecimal exact;

  private BigFloat(BigDecimal exact) {
    this.exact = exact;
  }

  /** An integer of 64 bits: a length, an index. */
  public static BigFloat of(long number) {
    return new BigFloat(new BigDecimal(BigInteger.valueOf(number)));
  }

  /** A number of 53 bits, as {@code pow} and {@code log} give; empty for NaN. */
  public static Optional<BigFloat> of(double number) {
    return Optional.of(new BigFloat(new BigDecimal(number)));
  }

  /** The number of 512 bits that is nearest to an integer. */
  public static BigFloat of(BigInteger number) {
    return new BigFloat(new BigDecimal(number));
  }

  /** Reads a literal, or a string that is converted to a number; empty if it is none. */
  public static Optional<BigFloat> parse(String text) {
    try {
      return Optional.of(new BigFloat(new BigDecimal(text)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The sum; empty where there is none, as for opposing infinities. */
  public Optional<BigFloat> add(BigFloat other) {
    return Optional.of(new BigFloat(exact.add(other.exact)));
  }

  public Optional<BigFloat> subtract(BigFloat other) {
    return add(other.negate());
  }

  /** The product; empty for zero times infinity. */
  public Optional<BigFloat> multiply(BigFloat other) {
    return Optional.of(new BigFloat(exact.multiply(other.exact)));
  }

  /** The quotient; empty for zero by zero and infinity by infinity. */
  public Optional<BigFloat> divide(BigFloat other) {
    return Optional.of(new BigFloat(exact.divide(other.exact, MathContext.DECIMAL128)));
  }

  /** The remainder of a division that truncates towards zero; empty where there is none. */
  public Optional<BigFloat> modulo(BigFloat other) {
    return Optional.of(new BigFloat(exact.remainder(other.exact)));
  }

  public BigFloat negate() {
    return new BigFloat(exact.negate());
  }

  public BigFloat abs() {
    return new BigFloat(exact.abs());
  }

  public BigFloat floor() {
    return new BigFloat(exact.setScale(0, java.math.RoundingMode.FLOOR));
  }

  public BigFloat ceil() {
    return new BigFloat(exact.setScale(0, java.math.RoundingMode.CEILING));
  }

  public int signum() {
    return exact.signum();
  }

  public boolean isInfinite() {
    return false;
  }

  public boolean isInteger() {
    return exact.stripTrailingZeros().scale() <= 0;
  }

  /** The integer that this is; empty if it is none or so large that nobody can mean it. */
  public Optional<BigInteger> toBigInteger() {
    return isInteger() ? Optional.of(exact.toBigIntegerExact()) : Optional.empty();
  }

  /** The exact value; empty for infinities and numbers beyond {@link #isWithinBudget}. */
  public Optional<BigDecimal> toBigDecimal() {
    return Optional.of(exact);
  }

  /** The nearest double. */
  public double doubleValue() {
    return exact.doubleValue();
  }

  /** The bits of the mantissa. */
  public int precision() {
    return 512;
  }

  /**
   * Whether the number can be written out: its decimal exponent is at most 10,000. The evaluator
   * makes an unknown of any other.
   */
  public boolean isWithinBudget() {
    return true;
  }

  /** The shortest decimal that reads back as this number, without an exponent. */
  public String text() {
    return exact.toPlainString();
  }

  /** The digits of {@link #text}, for formats of other kinds. */
  public Digits digits() {
    BigDecimal stripped = exact.abs().stripTrailingZeros();
    String digits = stripped.unscaledValue().toString();
    return new Digits(exact.signum() < 0, digits, digits.length() - stripped.scale());
  }

  /**
   * A finite number as 0.d₁d₂d₃… × 10^point.
   *
   * @param digits without zeros at either end; empty for zero
   */
  public record Digits(boolean negative, String digits, int point) {}

  @Override
  public int compareTo(BigFloat other) {
    return exact.compareTo(other.exact);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BigFloat that && exact.compareTo(that.exact) == 0;
  }

  @Override
  public int hashCode() {
    return exact.stripTrailingZeros().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
