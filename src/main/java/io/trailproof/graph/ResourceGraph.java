package io.trailproof.graph;

import io.trailproof.expand.Address;
import io.trailproof.expand.Inventory;
import io.trailproof.expand.ResourceInstance;
import io.trailproof.value.Identity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which resource instances of one root module, plan or state refer to which: drawn from the
 * expressions, so that a link exists although the id that it will be made with is unknown.
 *
 * <p>What refers to a resource with {@code count} or {@code for_each} by a value that is known
 * already refers to each of its instances. Of known values a plan does not tell where they come
 * from; code does. Root modules do not refer to each other: what they share they name.
 */
public final class ResourceGraph {
  static final String DEPENDS_ON = "depends_on";

  private final SortedSet<Edge> edges = new TreeSet<>();
  private final Map<Address, List<Edge>> from = new TreeMap<>();
  private final Map<Address, List<Edge>> to = new TreeMap<>();

  private ResourceGraph() {}

  /**
   * A resource instance refers to another one.
   *
   * @param attribute the argument or nested block in which it does, or {@code depends_on}
   */
  public record Edge(Address from, String attribute, Address to) implements Comparable<Edge> {
    @Override
    public int compareTo(Edge other) {
      int byFrom = from.compareTo(other.from);
      int byAttribute = byFrom != 0 ? byFrom : attribute.compareTo(other.attribute);
      return byAttribute != 0 ? byAttribute : to.compareTo(other.to);
    }

    @Override
    public String toString() {
      return from + " " + attribute + " → " + to;
    }
  }

  public static ResourceGraph of(Inventory inventory) {
    ResourceGraph graph = new ResourceGraph();
    NavigableMap<String, Address> byName = new TreeMap<>();
    inventory.instances().forEach(each -> byName.put(each.toString(), each.address()));
    SourceBlocks blocks = new SourceBlocks(inventory.instances());
    for (ResourceInstance instance : inventory.instances()) {
      for (String name : instance.configured()) {
        References references = new References(blocks, instance);
        instance.attribute(name).ifPresent(references::walk);
        for (Identity identity : references.identities()) {
          Optional.ofNullable(byName.get(identity.thing()))
              .ifPresent(other -> graph.add(instance, name, other));
        }
        references.addresses().forEach(other -> graph.add(instance, name, other));
      }
      for (String name : instance.dependsOn()) {
        // What begins with the name stands together, and little else does.
        byName.subMap(name, name + Character.MAX_VALUE).entrySet().stream()
            .filter(other -> isOrHas(name, other.getKey()))
            .forEach(other -> graph.add(instance, DEPENDS_ON, other.getValue()));
      }
    }
    graph.index();
    return graph;
  }

  /** Whether a resource or module that {@code depends_on} names is an instance or has it. */
  private static boolean isOrHas(String name, String instance) {
    return instance.equals(name)
        || instance.startsWith(name + "[")
        || instance.startsWith(name + ".");
  }

  private void add(ResourceInstance instance, String attribute, Address other) {
    if (!other.equals(instance.address())) {
      edges.add(new Edge(instance.address(), attribute, other));
    }
  }

  private void index() {
    for (Edge edge : edges) {
      from.computeIfAbsent(edge.from(), a -> new ArrayList<>()).add(edge);
      to.computeIfAbsent(edge.to(), a -> new ArrayList<>()).add(edge);
    }
  }

  /** All edges, sorted. */
  public SortedSet<Edge> edges() {
    return Collections.unmodifiableSortedSet(edges);
  }

  /** What an instance refers to. */
  public List<Edge> edgesFrom(Address instance) {
    return List.copyOf(from.getOrDefault(instance, List.of()));
  }

  /** What refers to an instance. */
  public List<Edge> edgesTo(Address instance) {
    return List.copyOf(to.getOrDefault(instance, List.of()));
  }
}
