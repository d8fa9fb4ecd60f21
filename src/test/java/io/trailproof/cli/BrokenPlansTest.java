package io.trailproof.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.trailproof.cli.Start.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan in which something is of another kind than it should be is refused, or read in part. */
final class BrokenPlansTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> ODD =
      List.of("null", "true", "-1", "1e400", "\"\"", "\"a[\"", "[]", "[[]]", "{}", "{\"\": {}}");

  /** Each is a run of its own. */
  private static final int TRIES = 60;

  @Test
  void noneIsAMistakeOfOurs() throws IOException {
    JsonNode plan =
        JSON.readTree(
            Files.readString(Path.of("testdata/trail-bucket-public/03-public-acl/plan.json")));
    for (int seed = 0; seed < TRIES; seed++) {
      JsonNode broken = plan.deepCopy();
      breakSomething(broken, new Random(seed));
      Ended ended = Start.here().reading(broken.toString()).run("-v", "-");
      assertFalse(ended.err().contains("Internal error"), ended.err() + "seed " + seed);
    }
  }

  private static void breakSomething(JsonNode node, Random random) {
    JsonNode odd = JSON.readTree(ODD.get(random.nextInt(ODD.size())));
    JsonNode at = node;
    while (true) {
      int child = at.isEmpty() ? -1 : random.nextInt(at.size());
      switch (at) {
        case ObjectNode object when child >= 0 -> {
          String name = object.propertyNames().stream().skip(child).findFirst().orElseThrow();
          JsonNode inner = object.get(name);
          if (inner.isEmpty() || random.nextInt(6) == 0) {
            object.set(name, odd);
            return;
          }
          at = inner;
        }
        case ArrayNode array when child >= 0 -> {
          if (array.get(child).isEmpty() || random.nextInt(6) == 0) {
            array.set(child, odd);
            return;
          }
          at = array.get(child);
        }
        default -> {
          return;
        }
      }
    }
  }
}
