package io.trailproof.expand;

import io.trailproof.value.Content;
import io.trailproof.value.Identity;
import io.trailproof.value.Mark;
import io.trailproof.value.Origin;
import io.trailproof.value.Structure;
import io.trailproof.value.Value;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A value as the comments of testdata write it: JSON where it is known, otherwise {@code <thing>}
 * for what is one thing, {@code <?origins>} for what is not; {@code "a<thing>b"} for a text in
 * pieces, {@code json(…)} for an encoded value, {@code blocks[… *…]} for blocks that occur any
 * number of times.
 */
final class ValueText {
  private ValueText() {}

  static String of(Value value) {
    String text = plain(value);
    return value.isMarked(Mark.SENSITIVE) ? "sensitive " + text : text;
  }

  private static String plain(Value value) {
    return switch (value.content()) {
      case Content.Unknown unknown -> unknown(unknown);
      case Content.Null n -> "null";
      case Content.Text(String text) -> '"' + text + '"';
      case Content.Bool(boolean truth) -> String.valueOf(truth);
      case Content.Num(var number) -> number.text();
      case Content.Elements(List<Value> elements) ->
          elements.stream().map(ValueText::of).collect(Collectors.joining(", ", "[", "]"));
      case Content.Attributes(var attributes) ->
          attributes.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + of(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private static String unknown(Content.Unknown unknown) {
    return switch (unknown.structure()) {
      case Structure.Parts(var parts) ->
          parts.stream().map(ValueText::part).collect(Collectors.joining("", "\"", "\""));
      case Structure.Json(Value value) -> "json(" + of(value) + ")";
      case Structure.Sequence(var segments) ->
          segments.stream()
              .map(segment -> (segment.repeated() ? "*" : "") + of(segment.element()))
              .collect(Collectors.joining(", ", "blocks[", "]"));
      case Structure.None none ->
          unknown
              .identity()
              .map(Identity::toString)
              .map(thing -> "<" + thing + ">")
              .orElseGet(
                  () ->
                      unknown.origins().stream()
                          .map(Origin::name)
                          .distinct()
                          .collect(Collectors.joining(" ", "<?", ">")));
    };
  }

  private static String part(Structure.Part part) {
    return switch (part) {
      case Structure.Literal(String text) -> text;
      case Structure.Hole(Value value) -> of(value);
    };
  }
}
