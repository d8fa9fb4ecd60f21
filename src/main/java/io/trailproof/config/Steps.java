package io.trailproof.config;

import io.trailproof.value.Content;
import io.trailproof.value.Derivation;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says of a value and of all in it what kind of thing decided it: a part may be used alone. */
final class Steps {
  private Steps() {}

  static Value mark(Value value, Derivation.Step step, String name) {
    Optional<Content> content =
        switch (value.content()) {
          case Content.Elements(List<Value> elements) ->
              Optional.of(
                  new Content.Elements(
                      elements.stream().map(element -> mark(element, step, name)).toList()));
          case Content.Attributes(SortedMap<String, Value> attributes) -> {
            TreeMap<String, Value> marked = new TreeMap<>();
            attributes.forEach((key, each) -> marked.put(key, mark(each, step, name)));
            yield Optional.of(new Content.Attributes(marked));
          }
          case Content.Null n -> Optional.empty();
          case Content.Text t -> Optional.empty();
          case Content.Num n -> Optional.empty();
          case Content.Bool b -> Optional.empty();
          case Content.Unknown u -> Optional.empty();
        };
    Derivation derivation = value.derivation();
    return new Value(
        value.type(),
        content.orElse(value.content()),
        value.marks(),
        new Derivation(step, name, derivation.range(), derivation.inputs()));
  }
}
