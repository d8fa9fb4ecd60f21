package io.trailproof.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.trailproof.expand.Inventory;
import io.trailproof.value.Content;
import io.trailproof.value.Identity;
import io.trailproof.value.Origin;
import io.trailproof.value.Structure;
import io.trailproof.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The documents in {@code testdata/plan} tell what the comments in their configurations say. */
final class PlanDocumentsTest {
  private static final String ARROW = "# <- plan: ";

  @TestFactory
  Stream<DynamicTest> eachDocumentTellsWhatItsConfigurationSays() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("testdata/plan"))) {
      return folders
          .filter(Files::isDirectory)
          .sorted()
          .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> check(folder)))
          .toList()
          .stream();
    }
  }

  private static void check(Path folder) throws IOException {
    Path plan = folder.resolve("plan.json");
    Inventory inventory =
        Documents.inventory(Files.exists(plan) ? plan : folder.resolve("state.json"));
    for (Path file : files(folder)) {
      List<String> expected = new ArrayList<>();
      List<String> found = new ArrayList<>();
      String type = "";
      String name = "";
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("resource ") || line.startsWith("data ")) {
          type = line.split("\"")[1];
          name = line.split("\"")[3];
        }
        if (line.startsWith("# instances: ")) {
          expected.add(line);
          found.add("# instances: " + joined(inventory.instances().stream(), "none"));
        }
        if (line.startsWith("# unseen: ")) {
          expected.add(line);
          found.add(
              "# unseen: " + joined(inventory.unseen().stream().map(Origin::name), "nothing"));
        }
        if (line.contains(ARROW)) {
          expected.add(line);
          String tells = told(inventory, type, name, line.strip().split(" ")[0]);
          found.add(line.substring(0, line.indexOf(ARROW)) + ARROW + tells);
        }
      }
      assertEquals(String.join("\n", expected), String.join("\n", found));
      assertFalse(inventory.instances().toString().contains("canary"));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".tf")).sorted().toList();
    }
  }

  private static String joined(Stream<?> things, String none) {
    String all = things.map(Object::toString).collect(Collectors.joining(", "));
    return all.isEmpty() ? none : all;
  }

  private static String told(Inventory inventory, String type, String name, String argument) {
    return inventory.instances().stream()
        .filter(instance -> instance.type().equals(type) && instance.address().name().equals(name))
        .map(instance -> show(find(instance.value(), argument)))
        .collect(Collectors.joining(", "));
  }

  /** The argument of a resource or, where that has none of the name, of its nested blocks. */
  private static Value find(Value value, String name) {
    return all(value, name)
        .filter(found -> !found.isNull())
        .reduce((first, later) -> later.isUnknown() && !first.isUnknown() ? later : first)
        .orElse(Value.NULL);
  }

  private static Stream<Value> all(Value value, String name) {
    Stream<Value> own = value.attribute(name).stream();
    Stream<Value> inner =
        switch (value.content()) {
          case Content.Attributes(var attributes) ->
              attributes.values().stream().flatMap(each -> all(each, name));
          case Content.Elements(List<Value> elements) ->
              elements.stream().flatMap(each -> all(each, name));
          case Content.Unknown unknown
              when unknown.structure() instanceof Structure.Sequence(var segments) ->
              segments.stream().flatMap(segment -> all(segment.element(), name));
          default -> Stream.of();
        };
    return Stream.concat(own, inner);
  }

  private static String show(Value value) {
    if (!value.marks().isEmpty()) {
      return "(sensitive)";
    }
    return switch (value.content()) {
      case Content.Null n -> "null";
      case Content.Text(String text) -> '"' + text + '"';
      case Content.Num(var number) -> number.text();
      case Content.Bool(boolean truth) -> String.valueOf(truth);
      case Content.Elements(List<Value> elements) ->
          elements.stream().map(PlanDocumentsTest::show).toList().toString();
      case Content.Attributes a -> "{…}";
      case Content.Unknown unknown ->
          unknown
              .identity()
              .map(Identity::toString)
              .orElseGet(() -> "? " + joined(unknown.origins().stream().map(Origin::name), ""));
    };
  }
}
