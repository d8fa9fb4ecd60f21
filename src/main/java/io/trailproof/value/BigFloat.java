package io.trailproof.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A number as Terraform has it: a binary float of up to 512 bits. */
public final class BigFloat {
  private final BigDecimal exact;

  private BigFloat(BigDecimal exact) {
    this.exact = exact;
  }

  public static BigFloat of(long number) {
    return new BigFloat(new BigDecimal(BigInteger.valueOf(number)));
  }

  /** The shortest decimal that reads back as this number, without an exponent. */
  public String text() {
    return exact.toPlainString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BigFloat that && exact.compareTo(that.exact) == 0;
  }

  @Override
  public int hashCode() {
    return exact.stripTrailingZeros().hashCode();
  }
}
