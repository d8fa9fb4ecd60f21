package io.trailproof.function;

/**
 * Powers and logarithms of 64-bit floats, step by step as Go computes them: Java's own differ in
 * the last digit ({@code log(9, 3)} is 2.0000000000000004 in Terraform).
 */
final class Floats {
  private static final double LN2_HIGH = 6.93147180369123816490e-01;
  private static final double LN2_LOW = 1.90821492927058770002e-10;
  private static final double[] LOG = {
    6.666666666666735130e-01,
    3.999999999940941908e-01,
    2.857142874366239149e-01,
    2.222219843214978396e-01,
    1.818357216161805012e-01,
    1.531383769920937332e-01,
    1.479819860511658591e-01
  };

  /** Exponents beyond this overflow whatever the mantissa is. */
  private static final int HUGE_EXPONENT = 1 << 12;

  private Floats() {}

  /** The natural logarithm: the polynomial of FreeBSD's e_log.c, always in its long form. */
  static double log(double x) {
    if (!(x > 0) || Double.isInfinite(x)) {
      return Math.log(x);
    }
    int exponent = exponent(x);
    double mantissa = mantissa(x, exponent);
    if (mantissa < Math.sqrt(2) / 2) {
      mantissa *= 2;
      exponent--;
    }
    double f = mantissa - 1;
    double s = f / (2 + f);
    double s2 = s * s;
    double s4 = s2 * s2;
    double odd = s2 * (LOG[0] + s4 * (LOG[2] + s4 * (LOG[4] + s4 * LOG[6])));
    double even = s4 * (LOG[1] + s4 * (LOG[3] + s4 * LOG[5]));
    double half = 0.5 * f * f;
    return exponent * LN2_HIGH - ((half - (s * (half + odd + even) + exponent * LN2_LOW)) - f);
  }

  /** A power, by repeated squaring; the special cases are IEEE's, which Java shares. */
  static double pow(double x, double y) {
    boolean special = x == 0 || x == 1 || y == 0 || y == 1;
    if (special || !Double.isFinite(x) || !Double.isFinite(y)) {
      return Math.pow(x, y);
    }
    double whole = Math.floor(Math.abs(y));
    double fraction = Math.abs(y) - whole;
    if (fraction != 0 && x < 0 || whole >= 0x1p63) {
      return Math.pow(x, y);
    }
    if (Math.abs(y) == 0.5) {
      return y > 0 ? Math.sqrt(x) : 1 / Math.sqrt(x);
    }
    double result = 1;
    int resultExponent = 0;
    if (fraction != 0) {
      if (fraction > 0.5) {
        fraction--;
        whole++;
      }
      result = StrictMath.exp(fraction * log(x));
    }
    int exponent = exponent(x);
    double mantissa = mantissa(x, exponent);
    for (long rest = (long) whole; rest != 0; rest >>= 1) {
      if (Math.abs(exponent) > HUGE_EXPONENT) {
        resultExponent += exponent;
        break;
      }
      if ((rest & 1) == 1) {
        result *= mantissa;
        resultExponent += exponent;
      }
      mantissa *= mantissa;
      exponent <<= 1;
      if (mantissa < 0.5) {
        mantissa += mantissa;
        exponent--;
      }
    }
    return y < 0 ? Math.scalb(1 / result, -resultExponent) : Math.scalb(result, resultExponent);
  }

  /** The exponent of a number as mantissa × 2^exponent with a mantissa of at least ½, below 1. */
  private static int exponent(double x) {
    return Math.getExponent(x) < Double.MIN_EXPONENT
        ? Math.getExponent(x * 0x1p60) + 1 - 60
        : Math.getExponent(x) + 1;
  }

  private static double mantissa(double x, int exponent) {
    return exponent < Double.MIN_EXPONENT
        ? Math.scalb(x * 0x1p60, -exponent - 60)
        : Math.scalb(x, -exponent);
  }
}
