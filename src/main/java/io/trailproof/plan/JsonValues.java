package io.trailproof.plan;

import io.trailproof.source.SourceFile;
import io.trailproof.value.BigFloat;
import io.trailproof.value.Derivation;
import io.trailproof.value.Derivation.Step;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * JSON values as values of the language, each decided at its place in the file: objects and tuples,
 * exact numbers, bare nulls.
 */
final class JsonValues {
  private final JsonParser json;
  private final SourceFile file;

  JsonValues(JsonParser json, SourceFile file) {
    this.json = json;
    this.file = file;
  }

  /** Reads the value whose first token is at hand, up to its last one. */
  Value read() {
    int start = offset();
    JsonToken token = json.currentToken();
    Value value =
        switch (token) {
          case START_OBJECT -> object();
          case START_ARRAY -> array();
          case VALUE_STRING -> Value.string(json.getString());
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
          case VALUE_TRUE -> Value.TRUE;
          case VALUE_FALSE -> Value.FALSE;
          case VALUE_NULL -> Value.NULL;
          case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
              throw new IllegalStateException("not the start of a value: " + token);
        };
    int end = token.isScalarValue() ? (int) json.currentLocation().getCharOffset() : start;
    return value.derived(
        new Derivation(
            Step.PLAN, "", Optional.of(file.range(start, Math.max(start, end))), List.of()));
  }

  private Value object() {
    Map<String, Value> attributes = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      attributes.put(name, read());
    }
    return Value.object(attributes);
  }

  private Value array() {
    List<Value> elements = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      elements.add(read());
    }
    return Value.tuple(elements);
  }

  /** A number that no budget allows is one that Terraform could not have written. */
  private Value number() {
    return Value.number(
        BigFloat.parse(json.getString())
            .orElseThrow(() -> new MalformedPlan("a number that is not one", offset())));
  }

  private int offset() {
    return file.isOpaque() ? 0 : (int) json.currentTokenLocation().getCharOffset();
  }
}
