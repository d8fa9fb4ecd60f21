package io.trailproof.expand;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** Which module instance, from the root: {@code module.trail["a"].module.bucket}. */
public record ModuleAddress(List<Step> steps) implements Comparable<ModuleAddress> {
  public static final ModuleAddress ROOT = new ModuleAddress(List.of());

  /** One call, and which of its instances. */
  public record Step(String name, InstanceKey key) {
    @Override
    public String toString() {
      return "module." + name + key.suffix();
    }
  }

  public ModuleAddress {
    steps = List.copyOf(steps);
  }

  public boolean isRoot() {
    return steps.isEmpty();
  }

  public ModuleAddress child(String name, InstanceKey key) {
    List<Step> all = new ArrayList<>(steps);
    all.add(new Step(name, key));
    return new ModuleAddress(all);
  }

  /** The module instance that has the call; the root has none and is its own parent. */
  public ModuleAddress parent() {
    return isRoot() ? this : new ModuleAddress(steps.subList(0, steps.size() - 1));
  }

  /** Whether it stands for more than one instance. */
  public boolean isSymbolic() {
    return steps.stream().anyMatch(step -> step.key() == InstanceKey.ANY);
  }

  /** {@code "module.a.module.b."}, or nothing for the root: what stands before a resource. */
  public String prefix() {
    return isRoot() ? "" : this + ".";
  }

  @Override
  public int compareTo(ModuleAddress other) {
    Iterator<Step> these = steps.iterator();
    Iterator<Step> those = other.steps.iterator();
    while (these.hasNext() && those.hasNext()) {
      Step a = these.next();
      Step b = those.next();
      int order = a.name().compareTo(b.name());
      order = order != 0 ? order : InstanceKey.ORDER.compare(a.key(), b.key());
      if (order != 0) {
        return order;
      }
    }
    return Boolean.compare(these.hasNext(), those.hasNext());
  }

  /** As Terraform writes it; empty for the root. */
  @Override
  public String toString() {
    return steps.stream().map(Step::toString).collect(Collectors.joining("."));
  }
}
