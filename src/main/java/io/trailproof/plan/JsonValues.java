package io.trailproof.plan;

import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
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
 * JSON values as values of the language: objects and tuples, exact numbers, bare nulls. Each is
 * decided at its place in the file: a property's name and value, or as much of these as stands
 * before the inside of an object or array.
 */
final class JsonValues {
  private final JsonParser json;
  private final SourceFile file;
  private final Derivation nowhere;

  JsonValues(JsonParser json, SourceFile file) {
    this.json = json;
    this.file = file;
    this.nowhere = at(file.range(0, 0));
  }

  /**
   * Reads the value whose first token is at hand, up to its last one.
   *
   * @param start where it begins: its property, if it is the value of one
   */
  Value read(int start) {
    return switch (json.currentToken()) {
      case START_OBJECT -> {
        Derivation place = place(start);
        yield object().derived(place);
      }
      case START_ARRAY -> {
        Derivation place = place(start);
        yield array().derived(place);
      }
      case VALUE_STRING -> Value.string(json.getString()).derived(place(start));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number().derived(place(start));
      case VALUE_TRUE -> Value.TRUE.derived(place(start));
      case VALUE_FALSE -> Value.FALSE.derived(place(start));
      case VALUE_NULL -> Value.NULL.derived(place(start));
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new IllegalStateException("not the start of a value: " + json.currentToken());
    };
  }

  private Value object() {
    Map<String, Value> attributes = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      int start = offset();
      json.nextToken();
      attributes.put(name, read(start));
    }
    return Value.object(attributes);
  }

  private Value array() {
    List<Value> elements = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      elements.add(read(offset()));
    }
    return Value.tuple(elements);
  }

  /** A number that no budget allows is one that Terraform could not have written. */
  private Value number() {
    return Value.number(
        BigFloat.parse(json.getString())
            .orElseThrow(() -> new MalformedPlan("a number that is not one", offset())));
  }

  /** From a start to the end of the token at hand. */
  private Derivation place(int start) {
    return file.isOpaque()
        ? nowhere
        : at(file.range(start, Math.max(start, (int) json.currentLocation().getCharOffset())));
  }

  private static Derivation at(SourceRange range) {
    return new Derivation(Step.PLAN, "", Optional.of(range), List.of());
  }

  /** Where the token at hand begins; 0 in a file whose text is not kept. */
  int offset() {
    return file.isOpaque() ? 0 : (int) json.currentTokenLocation().getCharOffset();
  }
}
