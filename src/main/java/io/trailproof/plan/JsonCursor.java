package io.trailproof.plan;

import io.trailproof.config.ResourceMode;
import io.trailproof.provider.ProviderSchema;
import io.trailproof.source.SourceFile;
import io.trailproof.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Where the reading of a document stands. Each method takes one whole value, whose first token is
 * at hand; what is not asked for is skipped and never kept.
 */
final class JsonCursor {
  private static final Set<String> LARGE = Set.of("values", "expressions");

  private final JsonParser json;
  private final JsonValues values;
  private final ProviderSchema provider;

  /** Where the property of the value at hand begins; none if it is an element. */
  private OptionalInt property = OptionalInt.empty();

  JsonCursor(JsonParser json, SourceFile file, ProviderSchema provider) {
    this.json = json;
    this.values = new JsonValues(json, file);
    this.provider = provider;
  }

  /** Goes to the first token. */
  void start() {
    json.nextToken();
  }

  /** Makes sure that nothing follows what was read. */
  void end() {
    if (json.nextToken() != null) {
      throw wrong("there is something after its end");
    }
  }

  Value value() {
    return values.read(property.orElseGet(values::offset));
  }

  void skip() {
    json.skipChildren();
  }

  /** An object or null; the member takes the value of the property that it is given the name of. */
  void members(Consumer<String> member) {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    expect(JsonToken.START_OBJECT, "an object");
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      property = OptionalInt.of(values.offset());
      json.nextToken();
      member.accept(name);
    }
  }

  /** An array or null; the element takes one element. */
  void elements(Runnable element) {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    expect(JsonToken.START_ARRAY, "an array");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      property = OptionalInt.empty();
      element.run();
    }
  }

  /**
   * The properties of an object that describes a resource. Of one whose type, which Terraform
   * writes first, is of no interest the large ones are skipped, and of a change all but its actions
   * is.
   */
  Map<String, Value> resource() {
    Map<String, Value> fields = new HashMap<>();
    members(
        name -> {
          boolean unwanted = fields.containsKey("type") && !isKnown(fields);
          if (unwanted && name.equals("change")) {
            members(part -> actions(part, fields));
          } else if (unwanted && LARGE.contains(name)) {
            skip();
          } else {
            fields.put(name, value());
          }
        });
    return fields;
  }

  private void actions(String part, Map<String, Value> fields) {
    if (part.equals("actions")) {
      fields.put("change", Value.object(Map.of(part, value())));
    } else {
      skip();
    }
  }

  /** Whether a resource is of a type that matters to a trail. */
  boolean isKnown(Map<String, Value> fields) {
    return provider.schema(mode(fields), text(fields, "type")).isPresent();
  }

  static ResourceMode mode(Map<String, Value> fields) {
    return text(fields, "mode").equals("data") ? ResourceMode.DATA : ResourceMode.MANAGED;
  }

  static String text(Map<String, Value> fields, String name) {
    return fields.getOrDefault(name, Value.NULL).knownText().orElse("");
  }

  private void expect(JsonToken token, String what) {
    if (json.currentToken() != token) {
      String name = json.currentName();
      throw wrong((name == null ? "it" : "\"" + name + "\"") + " is not " + what);
    }
  }

  /** A document that is not what Terraform writes. */
  MalformedPlan wrong(String what) {
    return new MalformedPlan(what, values.offset());
  }
}
