package io.trailproof.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.config.VariableInputs;
import io.trailproof.eval.Within;
import io.trailproof.source.Diagnostics;
import io.trailproof.value.Content;
import io.trailproof.value.Structure;
import io.trailproof.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is said of a module whose variables have no values holds whatever values they get. */
final class LittleKnownTest {
  private static final Path MODULE = Path.of("testdata/expand/little-known");
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "create", List.of("true", "false"),
          "second", List.of("true", "false"),
          "name", List.of("x", "audit", "ü-1"),
          "selectors",
              List.of(
                  "[]",
                  "[{ type = \"All\" }]",
                  "[{ type = \"ReadOnly\", management = false }, { type = \"WriteOnly\" }]"),
          "buckets", List.of("{}", "{ a = \"b\" }", "{ a = \"b\", \"c d\" = \"e\" }"),
          "trail", List.of("{}", "{ multi_region = true }", "{ validation = false }"));

  @Property(tries = 150)
  void everyValueAddsToWhatIsKnownAndTakesNothingBack(
      @ForAll("assignments") Map<String, String> fewer,
      @ForAll("assignments") Map<String, String> others)
      throws IOException {
    Map<String, String> more = new TreeMap<>(others);
    more.putAll(fewer);
    Expansion vague = expand(fewer);
    Expansion exact = expand(more);
    compareInstances(vague.inventory(), exact.inventory());
    exact
        .root()
        .outputs()
        .forEach(
            (name, value) ->
                assertEquals(
                    Optional.empty(),
                    Within.contradiction(vague.root().outputs().get(name), value),
                    name));
  }

  @Provide
  Arbitrary<Map<String, String>> assignments() {
    Arbitrary<Integer> choice = Arbitraries.integers().between(-2, 2);
    return choice
        .list()
        .ofSize(VALUES.size())
        .map(
            choices -> {
              Map<String, String> chosen = new TreeMap<>();
              int at = 0;
              for (String name : new TreeMap<>(VALUES).keySet()) {
                int index = choices.get(at++);
                if (index >= 0) {
                  chosen.put(name, VALUES.get(name).get(index % VALUES.get(name).size()));
                }
              }
              return chosen;
            });
  }

  private static Expansion expand(Map<String, String> assignments) throws IOException {
    List<VariableInputs.Flag> flags = new ArrayList<>();
    assignments.forEach((name, text) -> flags.add(new VariableInputs.Assignment(name, text)));
    Diagnostics diagnostics = new Diagnostics();
    Expansion expansion =
        DocumentedModulesTest.expand(
            MODULE, new VariableInputs(new TreeMap<>(), flags), diagnostics);
    assertEquals(List.of(), diagnostics.toList());
    assertEquals(List.of(), expansion.inventory().diagnostics());
    return expansion;
  }

  private static void compareInstances(Inventory vague, Inventory exact) {
    for (ResourceInstance instance : exact.instances()) {
      ResourceInstance before =
          vague.instances().stream()
              .filter(each -> covers(each.address(), instance.address()))
              .findFirst()
              .orElseThrow(() -> new AssertionError(instance + " comes from nowhere"));
      if (before.address().equals(instance.address())) {
        instance
            .attributes()
            .forEach(
                (name, value) -> {
                  Value earlier = before.attribute(name).orElseThrow();
                  assertEquals(
                      Optional.empty(),
                      Within.contradiction(earlier, value),
                      instance + "." + name);
                  assertTrue(sequenceAllows(earlier, value), instance + "." + name);
                });
      }
    }
    for (ResourceInstance instance : vague.instances()) {
      boolean still =
          exact.instances().stream().anyMatch(each -> covers(instance.address(), each.address()));
      assertTrue(still || !instance.existence().isCertain(), instance + " was certain");
    }
  }

  private static boolean covers(Address vague, Address exact) {
    return vague.equals(exact)
        || vague.key() == InstanceKey.ANY && vague.resource().equals(exact.resource());
  }

  /** Whether the known blocks, in their order, are among the blocks that may be there. */
  private static boolean sequenceAllows(Value vague, Value exact) {
    if (!(vague.content() instanceof Content.Unknown unknown)
        || !(unknown.structure() instanceof Structure.Sequence(var segments))
        || !exact.isKnown()) {
      return true;
    }
    return allows(segments, exact.elements());
  }

  private static boolean allows(List<Structure.Segment> segments, List<Value> blocks) {
    if (segments.isEmpty()) {
      return blocks.isEmpty();
    }
    Structure.Segment first = segments.getFirst();
    List<Structure.Segment> rest = segments.subList(1, segments.size());
    boolean fits =
        !blocks.isEmpty() && Within.contradiction(first.element(), blocks.getFirst()).isEmpty();
    List<Value> others = blocks.isEmpty() ? blocks : blocks.subList(1, blocks.size());
    return first.repeated()
        ? allows(rest, blocks) || fits && allows(segments, others)
        : fits && allows(rest, others);
  }
}
