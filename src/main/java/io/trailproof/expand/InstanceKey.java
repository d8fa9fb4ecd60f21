package io.trailproof.expand;

import io.trailproof.value.TextOrder;
import java.util.Comparator;

/** Which instance of a resource or module call: none, {@code [0]}, {@code ["key"]}. */
public sealed interface InstanceKey {
  InstanceKey NONE = None.NONE;
  InstanceKey ANY = Any.ANY;

  /** None, then numbers, then texts by code point, then {@code [*]}: Terraform's order. */
  Comparator<InstanceKey> ORDER = InstanceKey::compare;

  /** The only instance of a block without {@code count} and {@code for_each}. */
  enum None implements InstanceKey {
    NONE
  }

  /** An instance of a block with {@code count}. */
  record Number(long index) implements InstanceKey {}

  /** An instance of a block with {@code for_each}. */
  record Text(String key) implements InstanceKey {}

  /**
   * Every instance of a block whose instances are not known or too many: what holds for this one
   * holds for each of them. Written {@code [*]}, which Terraform does not have.
   */
  enum Any implements InstanceKey {
    ANY
  }

  static InstanceKey of(long index) {
    return new Number(index);
  }

  static InstanceKey of(String key) {
    return new Text(key);
  }

  /** The key as it stands behind an address: empty, {@code [0]}, {@code ["key"]}. */
  default String suffix() {
    return switch (this) {
      case None none -> "";
      case Number(long index) -> "[" + index + "]";
      case Text(String key) -> "[" + QuotedKey.quote(key) + "]";
      case Any any -> "[*]";
    };
  }

  private static int compare(InstanceKey a, InstanceKey b) {
    if (a instanceof Number(long x) && b instanceof Number(long y)) {
      return Long.compare(x, y);
    }
    if (a instanceof Text(String x) && b instanceof Text(String y)) {
      return TextOrder.BY_CODE_POINT.compare(x, y);
    }
    return Integer.compare(a.rank(), b.rank());
  }

  private int rank() {
    return switch (this) {
      case None n -> 0;
      case Number n -> 1;
      case Text t -> 2;
      case Any a -> 3;
    };
  }
}
