package io.trailproof.function;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An IP address as a number.
 *
 * @param bits 32 or 128
 */
record IpAddress(BigInteger number, int bits) {
  static final int IPV4 = 32;
  static final int IPV6 = 128;
  private static final int GROUPS = 8;

  /** Leading zeros do not make a number octal: {@code 010.0.0.1} is 10.0.0.1. */
  static Optional<IpAddress> parse(String text) {
    return text.contains(":")
        ? parseGroups(text).map(number -> new IpAddress(number, IPV6))
        : parseQuad(text).map(number -> new IpAddress(number, IPV4));
  }

  private static Optional<BigInteger> parseQuad(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    long number = 0;
    for (String part : parts) {
      int value = digits(part, 10, IPV4);
      if (value < 0 || value > 255) {
        return Optional.empty();
      }
      number = number << 8 | value;
    }
    return Optional.of(BigInteger.valueOf(number));
  }

  private static Optional<BigInteger> parseGroups(String text) {
    int gap = text.indexOf("::");
    if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
      return Optional.empty();
    }
    Optional<List<Integer>> before = groups(gap < 0 ? text : text.substring(0, gap));
    Optional<List<Integer>> after = groups(gap < 0 ? "" : text.substring(gap + 2));
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    int missing = GROUPS - before.get().size() - after.get().size();
    if (gap < 0 ? missing != 0 : missing < 1) {
      return Optional.empty();
    }
    BigInteger number = BigInteger.ZERO;
    for (int group : before.get()) {
      number = number.shiftLeft(16).or(BigInteger.valueOf(group));
    }
    number = number.shiftLeft(16 * missing);
    for (int group : after.get()) {
      number = number.shiftLeft(16).or(BigInteger.valueOf(group));
    }
    return Optional.of(number);
  }

  /** The groups of one side; the last may be an IPv4 address, which is two. */
  private static Optional<List<Integer>> groups(String text) {
    List<Integer> groups = new ArrayList<>();
    if (text.isEmpty()) {
      return Optional.of(groups);
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      Optional<BigInteger> quad = i == parts.length - 1 ? parseQuad(parts[i]) : Optional.empty();
      int value = digits(parts[i], 16, 4);
      if (quad.isPresent()) {
        groups.add(quad.get().shiftRight(16).intValue());
        groups.add(quad.get().intValue() & 0xFFFF);
      } else if (value >= 0) {
        groups.add(value);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(groups);
  }

  /** A number of so many digits at most; -1 if it is none. */
  private static int digits(String text, int radix, int most) {
    if (text.isEmpty() || text.length() > most) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), radix) : -1;
      if (digit < 0) {
        return -1;
      }
      number = Math.min(number * radix + digit, 0xFFFFFF);
    }
    return number;
  }

  /** Whether it is an IPv4 address written as an IPv6 one. */
  boolean isMapped() {
    return bits == IPV6 && number.shiftRight(IPV4).equals(BigInteger.valueOf(0xFFFF));
  }

  /** The usual way to write it; of IPv6 that of RFC 5952. */
  @Override
  public String toString() {
    List<Integer> groups = new ArrayList<>();
    int size = bits == IPV4 ? 8 : 16;
    for (int shift = bits - size; shift >= 0; shift -= size) {
      groups.add(number.shiftRight(shift).intValue() & (1 << size) - 1);
    }
    if (bits == IPV4) {
      return groups.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
    int start = 0;
    int length = 0;
    for (int i = 0; i < GROUPS; i++) {
      int end = i;
      while (end < GROUPS && groups.get(end) == 0) {
        end++;
      }
      if (end - i > Math.max(1, length)) {
        start = i;
        length = end - i;
      }
    }
    return length == 0
        ? hexadecimal(groups)
        : hexadecimal(groups.subList(0, start))
            + "::"
            + hexadecimal(groups.subList(start + length, GROUPS));
  }

  private static String hexadecimal(List<Integer> groups) {
    return groups.stream().map(Integer::toHexString).collect(Collectors.joining(":"));
  }
}
