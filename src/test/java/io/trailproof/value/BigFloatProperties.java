package io.trailproof.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of numbers. That results agree with Terraform's to the last bit, documents show. */
class BigFloatProperties {

  @Property
  void whatIsPrintedReadsBackAsTheNumber(@ForAll("numbers") BigFloat number) {
    BigFloat read = BigFloat.parse(number.text()).orElseThrow();
    assertEquals(number, read.withPrecision(number.precision()));
  }

  @Property
  void doublesArePrintedAsTheyAreRead(@ForAll double number) {
    BigFloat same = BigFloat.of(number).orElseThrow();
    assertEquals(number, Double.parseDouble(same.text()));
    assertEquals(number, same.doubleValue());
    assertEquals(0, new BigDecimal(number).compareTo(same.toBigDecimal().orElseThrow()));
  }

  @Property
  void integersAreExact(@ForAll long a, @ForAll long b) {
    BigInteger x = BigInteger.valueOf(a);
    BigInteger y = BigInteger.valueOf(b);
    BigFloat product = BigFloat.of(a).multiply(BigFloat.of(b)).orElseThrow();
    assertEquals(Optional.of(x.multiply(y)), product.toBigInteger());
    assertEquals(Long.compare(a, b), BigFloat.of(a).compareTo(BigFloat.of(b)));
  }

  @Property
  void additionAndMultiplicationCommute(
      @ForAll("numbers") BigFloat a, @ForAll("numbers") BigFloat b) {
    assertEquals(a.add(b), b.add(a));
    assertEquals(a.multiply(b), b.multiply(a));
  }

  @Property
  void negationUndoesItself(@ForAll("numbers") BigFloat number) {
    assertEquals(number, number.negate().negate());
    assertEquals(Optional.of(BigFloat.ZERO), number.add(number.negate()));
    assertEquals(number.abs(), number.negate().abs());
  }

  @Property
  void theOrderIsThatOfTheExactValues(
      @ForAll("numbers") BigFloat a, @ForAll("numbers") BigFloat b) {
    int expected = a.toBigDecimal().orElseThrow().compareTo(b.toBigDecimal().orElseThrow());
    assertEquals(expected, a.compareTo(b));
    assertEquals(expected == 0, a.equals(b));
  }

  @Property
  void integersAreAroundEveryNumber(@ForAll("numbers") BigFloat number) {
    assertTrue(number.floor().isInteger() && number.ceil().isInteger());
    if (number.precision() >= 64) {
      assertTrue(number.floor().compareTo(number) <= 0);
      assertTrue(number.ceil().compareTo(number) >= 0);
    }
  }

  @Property
  void remaindersAreSmallerThanTheDivisor(@ForAll long a, @ForAll long b) {
    BigFloat remainder =
        BigFloat.parse(Long.toString(a))
            .orElseThrow()
            .modulo(BigFloat.parse(Long.toString(b)).orElseThrow())
            .orElseThrow();
    BigInteger expected =
        b == 0 ? BigInteger.valueOf(a) : BigInteger.valueOf(a).remainder(BigInteger.valueOf(b));
    assertEquals(Optional.of(expected), remainder.toBigInteger());
  }

  @Property
  void anyTextIsANumberOrNone(@ForAll String text) {
    BigFloat.parse(text).ifPresent(number -> assertTrue(!number.text().isEmpty()));
  }

  @Provide
  Arbitrary<BigFloat> numbers() {
    Arbitrary<BigFloat> literals =
        Combinators.combine(
                Arbitraries.bigDecimals().ofScale(20), Arbitraries.integers().between(-60, 60))
            .as((digits, exponent) -> digits.toPlainString() + "e" + exponent)
            .map(text -> BigFloat.parse(text).orElseThrow());
    Arbitrary<BigFloat> doubles =
        Arbitraries.doubles().map(number -> BigFloat.of(number).orElseThrow());
    Arbitrary<BigFloat> quotients =
        Combinators.combine(Arbitraries.longs(), Arbitraries.longs().greaterOrEqual(1))
            .as((a, b) -> BigFloat.of(a).divide(BigFloat.of(b)).orElseThrow());
    return Arbitraries.oneOf(literals, doubles, quotients, Arbitraries.longs().map(BigFloat::of));
  }
}
