package io.trailproof.plan;

import io.trailproof.plan.ConfiguredModule.ConfiguredCall;
import io.trailproof.plan.ConfiguredModule.ConfiguredResource;
import io.trailproof.plan.ConfiguredModule.Repeated;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code configuration} of a plan, and of it only what concerns known types. */
final class ConfigurationReader {
  private final JsonCursor json;
  private final PlanDocument document;

  ConfigurationReader(JsonCursor json, PlanDocument document) {
    this.json = json;
    this.document = document;
  }

  void read() {
    json.members(
        name -> {
          switch (name) {
            case "provider_config" -> document.providers = json.value();
            case "root_module" -> document.configuration = Optional.of(module(""));
            default -> json.skip();
          }
        });
  }

  /**
   * @param path what stands before addresses in the module, without keys
   */
  private ConfiguredModule module(String path) {
    Map<String, ConfiguredResource> resources = new HashMap<>();
    Map<String, ConfiguredCall> calls = new HashMap<>();
    Map<String, Value> outputs = new HashMap<>();
    json.members(
        name -> {
          switch (name) {
            case "resources" -> json.elements(() -> resource(path, resources));
            case "module_calls" ->
                json.members(call -> calls.put(call, call(path + "module." + call + ".")));
            case "outputs" -> json.members(output -> outputs.put(output, output()));
            default -> json.skip();
          }
        });
    return new ConfiguredModule(resources, calls, outputs);
  }

  private void resource(String path, Map<String, ConfiguredResource> resources) {
    Map<String, Value> fields = json.resource();
    String address = JsonCursor.text(fields, "address");
    if (json.isKnown(fields) || document.others.contains(path + address)) {
      resources.put(
          address,
          new ConfiguredResource(
              fields.getOrDefault("provider_config_key", Value.NULL).knownText(),
              fields.getOrDefault("expressions", Value.EMPTY_OBJECT),
              Repeated.of(fields),
              texts(fields.getOrDefault("depends_on", Value.NULL))));
    }
  }

  private ConfiguredCall call(String path) {
    Map<String, Value> fields = new HashMap<>();
    List<ConfiguredModule> called = new ArrayList<>();
    json.members(
        name -> {
          if (name.equals("module")) {
            called.add(module(path));
          } else {
            fields.put(name, json.value());
          }
        });
    return new ConfiguredCall(
        fields.getOrDefault("expressions", Value.EMPTY_OBJECT),
        Repeated.of(fields),
        called.isEmpty() ? ConfiguredModule.EMPTY : called.getFirst());
  }

  private Value output() {
    return json.value().attribute("expression").orElse(Value.EMPTY_OBJECT);
  }

  private static List<String> texts(Value list) {
    return list.knownElements().stream().flatMap(text -> text.knownText().stream()).toList();
  }
}
