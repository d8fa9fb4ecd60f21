package io.trailproof.expand;

import io.trailproof.value.Content;
import io.trailproof.value.Value;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Compares our values with JSON that Terraform wrote. */
final class ValueJson {
  private ValueJson() {}

  /** Whether a value is, or may still turn out to be, what the JSON says. */
  static boolean allows(Value value, JsonNode json) {
    return switch (value.content()) {
      case Content.Unknown u -> true;
      // Providers on the old SDK cannot tell null from an empty text.
      case Content.Null n -> json.isNull() || json.isString() && json.stringValue().isEmpty();
      case Content.Text(String text) -> json.isString() && json.stringValue().equals(text);
      case Content.Bool(boolean truth) -> json.isBoolean() && json.booleanValue() == truth;
      case Content.Num(var number) -> sameNumber(number.text(), json);
      case Content.Elements(List<Value> elements) -> {
        boolean same = json.isArray() && json.size() == elements.size();
        for (int i = 0; same && i < elements.size(); i++) {
          same = allows(elements.get(i), json.get(i));
        }
        yield same;
      }
      case Content.Attributes(var attributes) ->
          json.isObject()
              && attributes.entrySet().stream()
                  .allMatch(
                      entry ->
                          json.has(entry.getKey())
                              ? allows(entry.getValue(), json.get(entry.getKey()))
                              : entry.getValue().isUnknown() || entry.getValue().isNull())
              && json.propertyNames().stream().allMatch(attributes::containsKey);
    };
  }

  private static boolean sameNumber(String text, JsonNode json) {
    String given =
        json.isString()
            ? json.stringValue().replace("num:", "")
            : json.isNumber() ? json.toString() : "";
    try {
      return new BigDecimal(given).compareTo(new BigDecimal(text)) == 0;
    } catch (NumberFormatException noNumber) {
      return false;
    }
  }

  static String show(Value value) {
    return switch (value.content()) {
      case Content.Unknown u -> "(unknown: " + u.origins() + ")";
      case Content.Null n -> "null";
      case Content.Text(String text) -> '"' + text + '"';
      case Content.Bool(boolean truth) -> String.valueOf(truth);
      case Content.Num(var number) -> number.text();
      case Content.Elements(List<Value> elements) ->
          elements.stream().map(ValueJson::show).toList().toString();
      case Content.Attributes(var attributes) -> {
        StringBuilder text = new StringBuilder("{");
        attributes.forEach((k, v) -> text.append(k).append('=').append(show(v)).append(' '));
        yield text.append('}').toString();
      }
    };
  }
}
