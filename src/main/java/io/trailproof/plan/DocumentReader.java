package io.trailproof.plan;

import io.trailproof.config.ResourceMode;
import io.trailproof.expand.Address;
import io.trailproof.parse.HclParser;
import io.trailproof.plan.PlanDocument.PlannedObject;
import io.trailproof.provider.ProviderSchema;
import io.trailproof.source.SourceFile;
import io.trailproof.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Streams through a document and keeps what matters: objects of known types, the description of the
 * configuration, and whether something is missing.
 */
final class DocumentReader {
  private static final String DATA_CHANGE_UNKNOWN = "read";

  /** The actions after which an object is there. */
  private static final List<String> STAYS = List.of("no-op", "create", "update");

  private final JsonParser json;
  private final JsonValues values;
  private final ProviderSchema provider;
  private final HclParser parser;

  DocumentReader(JsonParser json, SourceFile file, ProviderSchema provider, HclParser parser) {
    this.json = json;
    this.values = new JsonValues(json, file);
    this.provider = provider;
    this.parser = parser;
  }

  void read(PlanDocument document) {
    json.nextToken();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String section = json.currentName();
      json.nextToken();
      switch (section) {
        case "format_version" -> checkVersion(values.read());
        case "errored" -> {
          if (values.read().isTrue()) {
            document.gaps.add("planning stopped at an error");
          }
        }
        case "complete" -> {
          if (values.read().content().equals(Value.FALSE.content())) {
            document.gaps.add("the plan is not complete");
          }
        }
        case "resource_changes" -> {
          document.recognised = true;
          elements(() -> change(document));
        }
        case "deferred_changes" ->
            elements(
                () -> {
                  document.gaps.add("some changes are deferred");
                  json.skipChildren();
                });
        case "planned_values" -> {
          document.recognised = true;
          json.skipChildren();
        }
        case "prior_state" -> state(document, true);
        case "values" -> {
          document.recognised = true;
          stateValues(document, false);
        }
        case "configuration" -> document.configuration = Optional.of(values.read());
        default -> json.skipChildren();
      }
    }
    if (json.nextToken() != null) {
      throw new MalformedPlan("there is something after its end", 0);
    }
  }

  /** Terraform promises that documents of one major version stay readable. */
  private void checkVersion(Value version) {
    String text = version.knownText().orElse("");
    if (!text.startsWith("1.") && !text.startsWith("0.")) {
      throw new MalformedPlan("its format_version is \"" + text + "\" and not 1.x", 0);
    }
  }

  private void elements(Runnable element) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      element.run();
    }
  }

  private void change(PlanDocument document) {
    Map<String, Value> fields = fields("change");
    Value change = fields.getOrDefault("change", Value.NULL);
    String address = text(fields, "address");
    if (!isKnown(fields)) {
      if (STAYS.stream().anyMatch(action -> isOf(change, "actions", action))) {
        other(document, fields);
      }
      return;
    }
    if (isOf(change, "actions", "forget")) {
      document.forgotten.add(address);
    }
    Value after = change.attribute("after").orElse(Value.NULL);
    boolean deposed = fields.containsKey("deposed");
    boolean deferredRead = isOf(change, "actions", DATA_CHANGE_UNKNOWN);
    if (deposed || after.isNull() && !deferredRead) {
      return;
    }
    object(
        document,
        fields,
        after,
        change.attribute("after_unknown").orElse(Value.NULL),
        change.attribute("after_sensitive").orElse(Value.NULL));
  }

  private static boolean isOf(Value object, String list, String word) {
    return object.attribute(list).stream()
        .flatMap(elements -> elements.knownElements().stream())
        .anyMatch(element -> element.knownText().filter(word::equals).isPresent());
  }

  /**
   * The fields of an object; the large one is skipped if the object's type, which Terraform writes
   * before it, is of no interest.
   */
  private Map<String, Value> fields(String large) {
    Map<String, Value> fields = new HashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      boolean skipped = name.equals(large) && fields.containsKey("type") && !isKnown(fields);
      if (skipped) {
        actions().ifPresent(actions -> fields.put(name, actions));
      } else {
        fields.put(name, values.read());
      }
    }
    return fields;
  }

  /** Of a change, the actions only. */
  private Optional<Value> actions() {
    Optional<Value> actions = Optional.empty();
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return actions;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      if (name.equals("actions")) {
        actions = Optional.of(Value.object(Map.of(name, values.read())));
      } else {
        json.skipChildren();
      }
    }
    return actions;
  }

  private boolean isKnown(Map<String, Value> fields) {
    return provider.schema(mode(fields), text(fields, "type")).isPresent();
  }

  private static ResourceMode mode(Map<String, Value> fields) {
    return text(fields, "mode").equals("data") ? ResourceMode.DATA : ResourceMode.MANAGED;
  }

  private static String text(Map<String, Value> fields, String name) {
    return fields.getOrDefault(name, Value.NULL).knownText().orElse("");
  }

  private void state(PlanDocument document, boolean dataOnly) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      if (name.equals("values")) {
        stateValues(document, dataOnly);
      } else {
        json.skipChildren();
      }
    }
  }

  /** {@code values} of a state: modules inside each other, with their resources. */
  private void stateValues(PlanDocument document, boolean dataOnly) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "root_module" -> stateValues(document, dataOnly);
        case "child_modules" -> elements(() -> stateValues(document, dataOnly));
        case "resources" -> elements(() -> stateResource(document, dataOnly));
        default -> json.skipChildren();
      }
    }
  }

  private void stateResource(PlanDocument document, boolean dataOnly) {
    Map<String, Value> fields = fields("values");
    boolean wanted = !dataOnly || mode(fields) == ResourceMode.DATA;
    if (wanted && !isKnown(fields)) {
      other(document, fields);
    } else if (wanted && !fields.containsKey("deposed_key")) {
      object(
          document,
          fields,
          fields.getOrDefault("values", Value.NULL),
          Value.FALSE,
          fields.getOrDefault("sensitive_values", Value.NULL));
    }
  }

  private void object(
      PlanDocument document,
      Map<String, Value> fields,
      Value after,
      Value unknown,
      Value sensitive) {
    document.objects.add(
        new PlannedObject(
            address(fields), text(fields, "provider_name"), after, unknown, sensitive));
  }

  /**
   * An object of a type that no rule asks about: that it is there makes its account one with
   * something to record. One is kept for all instances of a resource.
   */
  private void other(PlanDocument document, Map<String, Value> fields) {
    String resource =
        text(fields, "module_address") + " " + text(fields, "type") + " " + text(fields, "name");
    if (mode(fields) == ResourceMode.MANAGED && !document.others.containsKey(resource)) {
      document.others.put(
          resource, new PlanDocument.Other(address(fields), text(fields, "provider_name")));
    }
  }

  private Address address(Map<String, Value> fields) {
    String address = text(fields, "address");
    return PlannedAddress.parse(address, parser)
        .flatMap(PlannedAddress::resource)
        .orElseThrow(() -> new MalformedPlan("\"" + address + "\" is no address", 0));
  }
}
