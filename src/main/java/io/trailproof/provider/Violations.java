package io.trailproof.provider;

import io.trailproof.provider.AttributeSchema.Setting;
import io.trailproof.value.BigFloat;
import io.trailproof.value.Content;
import io.trailproof.value.StringParts;
import io.trailproof.value.Structure;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a resource's value against the {@link Constraints} of its type.
 *
 * <p>Only what is surely refused is reported: what is unknown is given the benefit of the doubt.
 */
public final class Violations {
  private final List<Violation> found = new ArrayList<>();

  private Violations() {}

  /**
   * What the provider surely refuses.
   *
   * @param object the value of a resource instance, normalised
   * @param configured the arguments and nested blocks that the configuration itself sets; of those
   *     that are chosen at apply, none conflicts with any other
   */
  public static List<Violation> of(ResourceSchema schema, Value object, Set<String> configured) {
    Violations violations = new Violations();
    violations.check(schema.content(), object, configured::contains);
    return List.copyOf(violations.found);
  }

  private void check(BlockSchema schema, Value object, Predicate<String> configured) {
    schema.attributes().values().forEach(attribute -> checkPresence(attribute, object));
    Constraints constraints = schema.constraints();
    constraints.allowed().forEach((name, allowed) -> checkAllowed(name, allowed, object));
    constraints
        .between()
        .forEach((name, bounds) -> values(object, name).forEach(v -> between(name, v, bounds)));
    constraints
        .length()
        .forEach((name, bounds) -> values(object, name).forEach(v -> length(name, v, bounds)));
    constraints.arns().forEach(name -> values(object, name).forEach(value -> arn(name, value)));
    for (List<String> group : constraints.conflicts()) {
      if (group.stream().filter(configured).filter(name -> isThere(object, name)).count() > 1) {
        refuse("At most one of " + and(group) + " may be given.", object);
      }
    }
    for (List<String> group : constraints.oneOf()) {
      if (group.stream().allMatch(name -> isMissing(object, name))) {
        refuse("One of " + and(group) + " must be given.", object);
      }
    }
    schema.blocks().values().forEach(block -> checkBlocks(block, object));
  }

  private void checkPresence(AttributeSchema attribute, Value object) {
    if (attribute.setting() == Setting.REQUIRED && isMissing(object, attribute.name())) {
      refuse("The argument " + attribute.name() + " is required.", object);
    }
  }

  private void checkBlocks(NestedBlock block, Value object) {
    Value list = object.attribute(block.type()).orElse(Value.NULL);
    List<Value> surely = sureElements(list);
    if (surely.size() > block.max()) {
      refuse(
          "There may be " + count(block.max(), block.type()) + ", not " + surely.size() + ".",
          list);
    }
    if (list.isKnown() && surely.size() < block.min()) {
      refuse("There must be " + count(block.min(), block.type()) + " at least.", list);
    }
    for (Value element : surely) {
      check(block.content(), element, name -> true);
    }
  }

  private void checkAllowed(String name, List<Value> allowed, Value object) {
    for (Value value : values(object, name)) {
      boolean known = value.isKnown() && !value.isNull();
      if (known && allowed.stream().noneMatch(v -> v.content().equals(value.content()))) {
        String choice = allowed.stream().map(Violations::quoted).collect(Collectors.joining(", "));
        refuse(name + " may be one of " + choice + given(value) + ".", value);
      }
    }
  }

  private void between(String name, Value value, Constraints.Bounds bounds) {
    if (value.content() instanceof Content.Num(BigFloat number)
        && (number.compareTo(BigFloat.of(bounds.least())) < 0
            || number.compareTo(BigFloat.of(bounds.most())) > 0)) {
      refuse(
          name
              + " must lie between "
              + bounds.least()
              + " and "
              + bounds.most()
              + given(value)
              + ".",
          value);
    }
  }

  private void length(String name, Value value, Constraints.Bounds bounds) {
    if (value.content() instanceof Content.Text(String text)
        && (text.length() < bounds.least() || text.length() > bounds.most())) {
      refuse(
          name + " must have " + bounds.least() + " to " + bounds.most() + " characters.", value);
    }
  }

  /** An empty text passes: the provider takes it as left out. */
  private void arn(String name, Value value) {
    boolean wrong =
        value.content() instanceof Content.Text(String text)
            ? !text.isEmpty() && (!text.startsWith("arn:") || text.split(":", 6).length < 6)
            : begin(value).filter(text -> !"arn:".startsWith(cut(text))).findAny().isPresent();
    if (wrong) {
      refuse(name + " must be an ARN" + given(value) + ".", value);
    }
  }

  /** What a text surely begins with, if anything is known of that. */
  private static Stream<String> begin(Value value) {
    return StringParts.of(value).stream()
        .limit(1)
        .map(part -> part instanceof Structure.Literal(String text) ? text : "")
        .filter(text -> !text.isEmpty());
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), "arn:".length()));
  }

  private void refuse(String reason, Value value) {
    found.add(new Violation(reason, value));
  }

  /** The value of an attribute; of a collection its elements. */
  private static List<Value> values(Value object, String name) {
    Value value = object.attribute(name).orElse(Value.NULL);
    return value.content() instanceof Content.Elements(List<Value> elements)
        ? elements
        : List.of(value);
  }

  /** Whether an attribute or nested block is surely there. */
  private static boolean isThere(Value object, String name) {
    Value value = object.attribute(name).orElse(Value.NULL);
    return switch (value.content()) {
      case Content.Null none -> false;
      case Content.Unknown unknown -> !sureElements(value).isEmpty();
      case Content.Elements(List<Value> elements) -> !elements.isEmpty();
      case Content.Attributes map -> true;
      case Content.Text text -> true;
      case Content.Num number -> true;
      case Content.Bool bool -> true;
    };
  }

  /** Whether an attribute or nested block is surely not there. */
  private static boolean isMissing(Value object, String name) {
    Value value = object.attribute(name).orElse(Value.NULL);
    return value.isNull()
        || value.content() instanceof Content.Elements(List<Value> elements) && elements.isEmpty();
  }

  /** The elements that a list has whatever the unknown turns out to be. */
  private static List<Value> sureElements(Value list) {
    return switch (list.content()) {
      case Content.Elements(List<Value> elements) -> elements;
      case Content.Unknown unknown
          when unknown.structure() instanceof Structure.Sequence(var segments) ->
          segments.stream()
              .filter(segment -> !segment.repeated())
              .map(Structure.Segment::element)
              .toList();
      default -> List.of();
    };
  }

  private static String count(int number, String block) {
    return number + " " + block + (number == 1 ? " block" : " blocks");
  }

  private static String and(List<String> names) {
    return String.join(" and ", names);
  }

  /** The value as part of a sentence, unless it must not be printed. */
  private static String given(Value value) {
    return value.isKnown() && value.deepMarks().isEmpty() ? ", not " + quoted(value) : "";
  }

  private static String quoted(Value value) {
    return value.content() instanceof Content.Num(BigFloat number)
        ? number.text()
        : "\"" + value.knownText().orElse("") + "\"";
  }
}
