package io.trailproof.expand;

import io.trailproof.config.ResourceMode;
import java.util.Comparator;

/**
 * Which resource instance: {@code module.trail["a"].aws_cloudtrail.main[0]}.
 *
 * @param key {@link InstanceKey#ANY} if it stands for every instance of its block
 */
public record Address(
    ModuleAddress module, ResourceMode mode, String type, String name, InstanceKey key)
    implements Comparable<Address> {
  private static final Comparator<Address> ORDER =
      Comparator.comparing(Address::module)
          .thenComparing(Address::mode)
          .thenComparing(Address::type)
          .thenComparing(Address::name)
          .thenComparing(Address::key, InstanceKey.ORDER);

  public static Address managed(String type, String name) {
    return new Address(ModuleAddress.ROOT, ResourceMode.MANAGED, type, name, InstanceKey.NONE);
  }

  public Address in(ModuleAddress other) {
    return new Address(other, mode, type, name, key);
  }

  public Address withKey(InstanceKey other) {
    return new Address(module, mode, type, name, other);
  }

  /** The block that declares it: the address without its key. */
  public Address resource() {
    return withKey(InstanceKey.NONE);
  }

  /** Whether it stands for any number of instances, by its own key or by its module's. */
  public boolean isSymbolic() {
    return key == InstanceKey.ANY || module.isSymbolic();
  }

  @Override
  public int compareTo(Address other) {
    return ORDER.compare(this, other);
  }

  /** As Terraform writes it. */
  @Override
  public String toString() {
    return module.prefix() + mode.prefix() + type + "." + name + key.suffix();
  }
}
