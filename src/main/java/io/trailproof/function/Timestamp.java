package io.trailproof.function;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A time as RFC 3339 writes it, strictly: with {@code T}, a {@code Z} or an offset with a colon.
 *
 * @param local the time on the clock there
 * @param offset how many minutes that clock is ahead of UTC
 */
record Timestamp(LocalDateTime local, int offset) implements Comparable<Timestamp> {
  private static final Pattern SYNTAX =
      Pattern.compile(
          "(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d+))?"
              + "(?:Z|([+-])(\\d\\d):(\\d\\d))");

  private static final int NANO_DIGITS = 9;

  /** Longer ones can only be meant to keep us busy. */
  private static final int LONGEST_DURATION = 1000;

  private static final BigInteger NANOS = BigInteger.TEN.pow(NANO_DIGITS);

  /** What is wrong with a text that is no timestamp is in {@link #trouble}. */
  static Optional<Timestamp> parse(String text) {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(
              number(matcher, 1),
              number(matcher, 2),
              number(matcher, 3),
              number(matcher, 4),
              number(matcher, 5),
              number(matcher, 6),
              nanos(matcher.group(7)));
      boolean utc = matcher.group(8) == null;
      int ahead = utc ? 0 : number(matcher, 9) * 60 + number(matcher, 10);
      boolean sane = utc || number(matcher, 9) < 24 && number(matcher, 10) < 60;
      boolean west = !utc && matcher.group(8).equals("-");
      return sane ? Optional.of(new Timestamp(local, west ? -ahead : ahead)) : Optional.empty();
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** Why a text is no timestamp, in a few words. */
  static String trouble(String text) {
    String trouble =
        text.isEmpty()
            ? "end of string before year"
            : text.length() > 10 && text.charAt(10) == 'T'
                ? "\"" + text + "\" is malformed or out of range"
                : "missing required time introducer 'T'";
    return "not a valid RFC3339 timestamp: " + trouble;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int nanos(String fraction) {
    return fraction == null
        ? 0
        : Integer.parseInt((fraction + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS));
  }

  /** The time so many nanoseconds later, at the same offset. */
  Timestamp plus(BigInteger nanoseconds) {
    BigInteger[] parts = nanoseconds.divideAndRemainder(NANOS);
    return new Timestamp(
        local.plusSeconds(parts[0].longValue()).plusNanos(parts[1].longValue()), offset);
  }

  @Override
  public int compareTo(Timestamp other) {
    return utc().compareTo(other.utc());
  }

  private LocalDateTime utc() {
    return LocalDateTime.ofEpochSecond(
        local.toEpochSecond(ZoneOffset.UTC) - offset * 60L, local.getNano(), ZoneOffset.UTC);
  }

  /** {@code Z}, or the offset with or without a colon. */
  String offsetText(String separator) {
    int minutes = Math.abs(offset);
    return "%s%02d%s%02d".formatted(offset < 0 ? "-" : "+", minutes / 60, separator, minutes % 60);
  }

  /** Without fractions of a second, as Terraform writes it. */
  @Override
  public String toString() {
    String year = "%s%04d".formatted(local.getYear() < 0 ? "-" : "", Math.abs(local.getYear()));
    return "%s-%02d-%02dT%02d:%02d:%02d%s"
        .formatted(
            year,
            local.getMonthValue(),
            local.getDayOfMonth(),
            local.getHour(),
            local.getMinute(),
            local.getSecond(),
            offset == 0 ? "Z" : offsetText(":"));
  }

  /** A duration as Go writes it, such as {@code -1h30m} or {@code 1.5s}, in nanoseconds. */
  static BigInteger duration(String text) throws FunctionException {
    boolean negative = text.startsWith("-");
    String rest = negative || text.startsWith("+") ? text.substring(1) : text;
    if (rest.equals("0")) {
      return BigInteger.ZERO;
    }
    if (rest.length() > LONGEST_DURATION) {
      throw FunctionException.ofCall("time: invalid duration \"" + text + "\"");
    }
    BigInteger total = BigInteger.ZERO;
    int at = 0;
    do {
      int start = at;
      while (at < rest.length() && (isDigit(rest.charAt(at)) || rest.charAt(at) == '.')) {
        at++;
      }
      String number = rest.substring(start, at);
      int unitStart = at;
      while (at < rest.length() && !isDigit(rest.charAt(at)) && rest.charAt(at) != '.') {
        at++;
      }
      String unit = rest.substring(unitStart, at);
      if (number.chars().noneMatch(c -> isDigit((char) c))
          || number.indexOf('.') != number.lastIndexOf('.')) {
        throw FunctionException.ofCall("time: invalid duration \"" + text + "\"");
      }
      if (unit.isEmpty()) {
        throw FunctionException.ofCall("time: missing unit in duration \"" + text + "\"");
      }
      total = total.add(new BigDecimal(number).multiply(unit(unit, text)).toBigInteger());
      if (total.bitLength() > 63) {
        throw FunctionException.ofCall("time: invalid duration \"" + text + "\"");
      }
    } while (at < rest.length());
    return negative ? total.negate() : total;
  }

  private static BigDecimal unit(String unit, String text) throws FunctionException {
    long nanos =
        switch (unit) {
          case "ns" -> 1;
          case "us", "µs", "μs" -> 1_000;
          case "ms" -> 1_000_000;
          case "s" -> 1_000_000_000;
          case "m" -> 60_000_000_000L;
          case "h" -> 3_600_000_000_000L;
          default ->
              throw FunctionException.ofCall(
                  "time: unknown unit \"" + unit + "\" in duration \"" + text + "\"");
        };
    return BigDecimal.valueOf(nanos);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
