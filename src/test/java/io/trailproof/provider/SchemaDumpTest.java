package io.trailproof.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trailproof.config.ResourceMode;
import io.trailproof.parse.HclParser;
import io.trailproof.provider.AttributeSchema.Setting;
import io.trailproof.source.Budgets;
import io.trailproof.value.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the data file with what {@code terraform providers schema -json} says of the version
 * that it was taken from: {@code -Dprovider.schema=FILE}.
 */
@EnabledIfSystemProperty(named = "provider.schema", matches = ".+")
final class SchemaDumpTest {
  private final List<String> differences = new ArrayList<>();

  @Test
  void theDataFileAgreesWithTheSchemaOfTheProvider() {
    ProviderSchema aws = ProviderSchema.aws(new HclParser(Budgets.DEFAULT));
    JsonNode dump =
        JsonMapper.shared()
            .readTree(Path.of(System.getProperty("provider.schema")).toFile())
            .get("provider_schemas")
            .get("registry.terraform.io/hashicorp/aws");
    Map.of(ResourceMode.MANAGED, "resource_schemas", ResourceMode.DATA, "data_source_schemas")
        .forEach(
            (mode, key) -> {
              for (String type : aws.types(mode)) {
                JsonNode theirs = dump.get(key).get(type).get("block");
                compare(
                    mode.prefix() + type, aws.schema(mode, type).orElseThrow().content(), theirs);
              }
            });
    assertEquals(List.of(), differences);
  }

  private void compare(String place, BlockSchema ours, JsonNode theirs) {
    Map<String, JsonNode> attributes = properties(theirs.path("attributes"));
    attributes.forEach(
        (name, attribute) ->
            ours.attribute(name)
                .ifPresentOrElse(
                    known -> compare(place + "." + name, known, attribute),
                    () -> differences.add(place + "." + name + " is missing")));
    ours.attributes().keySet().stream()
        .filter(name -> !attributes.containsKey(name) && !name.equals("region"))
        .forEach(name -> differences.add(place + "." + name + " is not the provider's"));
    Map<String, JsonNode> blocks = properties(theirs.path("block_types"));
    blocks.forEach(
        (name, block) ->
            ours.block(name)
                .ifPresentOrElse(
                    known -> compare(place + "." + name, known, block),
                    () -> {
                      if (!ours.partial()) {
                        differences.add(place + "." + name + " is missing");
                      }
                    }));
    ours.blocks().keySet().stream()
        .filter(name -> !blocks.containsKey(name))
        .forEach(name -> differences.add(place + "." + name + " is not the provider's"));
  }

  private void compare(String place, AttributeSchema ours, JsonNode theirs) {
    expect(place, "type", type(theirs.get("type")), ours.type());
    boolean computed = theirs.path("computed").asBoolean();
    boolean optional = theirs.path("optional").asBoolean();
    Setting setting =
        theirs.path("required").asBoolean()
            ? Setting.REQUIRED
            : !optional
                ? Setting.COMPUTED
                : computed ? Setting.OPTIONAL_COMPUTED : Setting.OPTIONAL;
    // The schema calls computed what a plan shows to be known, and lets "id" look like an argument.
    boolean known = setting == Setting.OPTIONAL_COMPUTED && ours.setting() == Setting.OPTIONAL;
    boolean id = place.endsWith(".id") && ours.setting() == Setting.COMPUTED;
    if (!known && !id && !place.endsWith(".region")) {
      expect(place, "setting", setting, ours.setting());
    }
    expect(place, "sensitive", theirs.path("sensitive").asBoolean(), ours.sensitive());
  }

  private void compare(String place, NestedBlock ours, JsonNode theirs) {
    String nesting = theirs.get("nesting_mode").asString();
    expect(place, "nesting", NestedBlock.Nesting.valueOf(nesting.toUpperCase()), ours.nesting());
    expect(place, "min", theirs.path("min_items").asInt(0), ours.min());
    if (ours.nesting() != NestedBlock.Nesting.SINGLE) {
      expect(place, "max", theirs.path("max_items").asInt(NestedBlock.UNBOUNDED), ours.max());
    }
    compare(place, ours.content(), theirs.get("block"));
  }

  private void expect(String place, String what, Object theirs, Object ours) {
    if (!theirs.equals(ours)) {
      differences.add(place + ": " + what + " is " + theirs + ", not " + ours);
    }
  }

  private static Type type(JsonNode node) {
    if (node.isString()) {
      return switch (node.asString()) {
        case "string" -> Type.STRING;
        case "number" -> Type.NUMBER;
        case "bool" -> Type.BOOL;
        default -> Type.DYNAMIC;
      };
    }
    return switch (node.get(0).asString()) {
      case "list" -> Type.list(type(node.get(1)));
      case "set" -> Type.set(type(node.get(1)));
      case "map" -> Type.map(type(node.get(1)));
      default -> {
        Map<String, Type> attributes = new TreeMap<>();
        properties(node.get(1)).forEach((name, inner) -> attributes.put(name, type(inner)));
        yield Type.object(attributes);
      }
    };
  }

  private static Map<String, JsonNode> properties(JsonNode object) {
    Map<String, JsonNode> properties = new TreeMap<>();
    object.properties().forEach(entry -> properties.put(entry.getKey(), entry.getValue()));
    return properties;
  }
}
