package io.trailproof.function;

import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The functions on address ranges in CIDR notation. */
final class NetworkFunctions {
  private static final Parameter PREFIX = Parameter.of("prefix", Type.STRING);
  private static final int MOST_NEW_BITS = 32;

  private NetworkFunctions() {}

  static List<Function> all() {
    return List.of(
        Function.of(
            "cidrhost",
            List.of(PREFIX, Parameter.of("hostnum", Type.NUMBER)),
            Type.STRING,
            (args, type) -> host(network(args), args)),
        Function.of(
            "cidrnetmask", List.of(PREFIX), Type.STRING, (args, type) -> mask(network(args), args)),
        Function.of(
            "cidrsubnet",
            List.of(
                PREFIX, Parameter.of("newbits", Type.NUMBER), Parameter.of("netnum", Type.NUMBER)),
            Type.STRING,
            (args, type) -> subnet(network(args), args)),
        Function.of(
                "cidrsubnets",
                List.of(PREFIX),
                Type.list(Type.STRING),
                (args, type) -> subnets(network(args), args))
            .andMore(Parameter.of("newbits", Type.NUMBER)));
  }

  /**
   * A range of addresses.
   *
   * @param first its first address
   * @param prefix how many bits all its addresses share
   */
  private record Network(IpAddress first, int prefix) {
    int hostBits() {
      return first.bits() - prefix;
    }

    BigInteger size() {
      return BigInteger.ONE.shiftLeft(hostBits());
    }

    Network with(BigInteger address, int newPrefix) {
      BigInteger all = BigInteger.ONE.shiftLeft(first.bits()).subtract(BigInteger.ONE);
      return new Network(new IpAddress(address.abs().and(all), first.bits()), newPrefix);
    }

    @Override
    public String toString() {
      return first + "/" + prefix;
    }
  }

  private static Network network(List<Value> args) throws FunctionException {
    String text = args.get(0).text();
    int slash = text.indexOf('/');
    Optional<IpAddress> address =
        slash < 0 ? Optional.empty() : IpAddress.parse(text.substring(0, slash));
    String length = text.substring(slash + 1);
    boolean isNumber =
        !length.isEmpty()
            && length.length() <= 9
            && length.chars().allMatch(c -> c >= '0' && c <= '9');
    if (address.isEmpty() || !isNumber || Integer.parseInt(length) > address.get().bits()) {
      throw FunctionException.ofCall("invalid CIDR expression: invalid CIDR address: " + text);
    }
    int prefix = Integer.parseInt(length);
    int hostBits = address.get().bits() - prefix;
    BigInteger first = address.get().number().shiftRight(hostBits).shiftLeft(hostBits);
    return new Network(new IpAddress(first, address.get().bits()), prefix);
  }

  private static Value host(Network network, List<Value> args) throws FunctionException {
    if (network.first.isMapped()) {
      return undecided();
    }
    BigInteger given = whole(args.get(1));
    BigInteger last = network.size().subtract(BigInteger.ONE);
    boolean fromEnd = given.signum() < 0;
    BigInteger number = fromEnd ? network.size().add(given) : given;
    BigInteger distance = fromEnd ? given.negate().subtract(BigInteger.ONE) : given;
    if (distance.compareTo(last) > 0) {
      throw FunctionException.ofCall(
          "prefix of %d does not accommodate a host numbered %d".formatted(network.prefix, number));
    }
    return Value.string(
        network.with(network.first.number().or(number), network.prefix).first.toString());
  }

  private static Value mask(Network network, List<Value> args) throws FunctionException {
    if (network.first.bits() == IpAddress.IPV6) {
      throw FunctionException.ofCall("IPv6 addresses cannot have a netmask: " + args.get(0).text());
    }
    BigInteger all = BigInteger.ONE.shiftLeft(IpAddress.IPV4);
    return Value.string(new IpAddress(all.subtract(network.size()), IpAddress.IPV4).toString());
  }

  private static Value subnet(Network network, List<Value> args) throws FunctionException {
    if (network.first.isMapped()) {
      return undecided();
    }
    long newBits = WholeNumber.of(args.get(1));
    BigInteger number = whole(args.get(2));
    long prefix = network.prefix + newBits;
    if (prefix > network.first.bits()) {
      throw FunctionException.ofCall(
          "insufficient address space to extend prefix of %d by %d"
              .formatted(network.prefix, newBits));
    }
    if (prefix < 0) {
      return undecided();
    }
    // Terraform compares 64 bits of the number's magnitude: what it lets through, it shifts and
    // adds.
    BigInteger most = BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);
    BigInteger largest =
        newBits < 0 || newBits >= Long.SIZE
            ? most
            : BigInteger.ONE.shiftLeft((int) newBits).subtract(BigInteger.ONE);
    if (number.abs().and(most).compareTo(largest) > 0) {
      throw FunctionException.ofCall(
          "prefix extension of %d does not accommodate a subnet numbered %d"
              .formatted(newBits, number));
    }
    int shift = network.first.bits() - (int) prefix;
    return Value.string(
        network.with(network.first.number().or(number.shiftLeft(shift)), (int) prefix).toString());
  }

  /** One after the other, each at the next place where it fits. */
  private static Value subnets(Network network, List<Value> args) throws FunctionException {
    List<Value> subnets = new ArrayList<>();
    BigInteger start = network.first.number();
    BigInteger end = start.add(network.size());
    String after = "the start";
    for (int i = 1; i < args.size(); i++) {
      long newBits = WholeNumber.ofArgument(args, i, "");
      if (newBits < 1) {
        throw FunctionException.ofArgument(i, "must extend prefix by at least one bit");
      }
      if (newBits > MOST_NEW_BITS) {
        throw FunctionException.ofArgument(i, "may not extend prefix by more than 32 bits");
      }
      int prefix = network.prefix + (int) newBits;
      int bits = network.first.bits();
      if (prefix > bits) {
        throw FunctionException.ofArgument(
            i,
            "would extend prefix to %d bits, which is too long for an %s address"
                .formatted(prefix, bits == IpAddress.IPV4 ? "IPv4" : "IPv6"));
      }
      BigInteger size = BigInteger.ONE.shiftLeft(bits - prefix);
      BigInteger next = start.add(size).subtract(BigInteger.ONE).divide(size).multiply(size);
      // Terraform takes a subnet at address zero for one that has run over the end.
      if (next.compareTo(end) >= 0 || next.signum() == 0) {
        throw FunctionException.ofArgument(
            i,
            "not enough remaining address space for a subnet with a prefix of %d bits after %s"
                .formatted(prefix, after));
      }
      after = network.with(next, prefix).toString();
      subnets.add(Value.string(after));
      start = next.add(size);
    }
    return Value.list(Type.STRING, subnets);
  }

  private static BigInteger whole(Value number) throws FunctionException {
    return number
        .number()
        .toBigInteger()
        .orElseThrow(() -> FunctionException.ofCall("value must be a whole number"));
  }

  /** Of an IPv4 address in IPv6's clothes, Terraform makes something that nobody can mean. */
  private static Value undecided() {
    return Value.unknown(
        Type.STRING, Origin.of(Origin.Kind.UNDECIDED, "subnets of an IPv4-mapped network"));
  }
}
