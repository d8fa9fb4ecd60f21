package io.trailproof.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why no value of a type converts to another, in Terraform's words. */
final class Mismatch {
  private Mismatch() {}

  static String reason(Type given, Type wanted) {
    return switch (wanted) {
      case Type.ObjectOf object when given instanceof Type.ObjectOf other ->
          ofObjects(other, object);
      case Type.ListOf(Type element) -> ofSequence(given, wanted, element, "list");
      case Type.SetOf(Type element) -> ofSequence(given, wanted, element, "set");
      case Type.MapOf(Type element) -> ofMap(given, wanted, element);
      case Type.ObjectOf o -> required(wanted);
      case Type.TupleOf t -> required(wanted);
      case Type.Primitive p -> required(wanted);
      case Type.Dynamic d -> required(wanted);
    };
  }

  private static String required(Type wanted) {
    return wanted.constraintName() + " required";
  }

  private static String ofSequence(Type given, Type wanted, Type element, String kind) {
    return switch (given) {
      case Type.TupleOf t when element == Type.DYNAMIC ->
          "all " + kind + " elements must have the same type";
      case Type.TupleOf(List<Type> others) -> ofElements(others, element);
      case Type.ListOf(Type other) -> ofCollections(kind, other, element);
      case Type.SetOf(Type other) -> ofCollections(kind, other, element);
      default -> required(wanted);
    };
  }

  private static String ofElements(List<Type> given, Type wanted) {
    for (int i = 0; i < given.size(); i++) {
      if (!Convertible.possible(given.get(i), wanted)) {
        return "element " + i + ": " + reason(given.get(i), wanted);
      }
    }
    return "all elements must be " + wanted.constraintName();
  }

  private static String ofCollections(String kind, Type given, Type wanted) {
    return "incorrect " + kind + " element type: " + reason(given, wanted);
  }

  private static String ofMap(Type given, Type wanted, Type element) {
    return switch (given) {
      case Type.ObjectOf o when element == Type.DYNAMIC ->
          "all map elements must have the same type";
      case Type.ObjectOf object ->
          object.attributes().entrySet().stream()
              .filter(entry -> !Convertible.possible(entry.getValue(), element))
              .findFirst()
              .map(entry -> misfit("element", entry, element))
              .orElse("all elements must be " + element.constraintName());
      case Type.MapOf(Type other) -> ofCollections("map", other, element);
      default -> required(wanted);
    };
  }

  private static String misfit(String what, Map.Entry<String, Type> given, Type wanted) {
    return what + " \"" + given.getKey() + "\": " + reason(given.getValue(), wanted);
  }

  private static String ofObjects(Type.ObjectOf given, Type.ObjectOf wanted) {
    List<String> missing = new ArrayList<>();
    Optional<String> misfit = Optional.empty();
    for (Map.Entry<String, Type> each : wanted.attributes().entrySet()) {
      Type other = given.attributes().get(each.getKey());
      if (other == null && !wanted.optional().contains(each.getKey())) {
        missing.add("\"" + each.getKey() + "\"");
      } else if (other != null
          && misfit.isEmpty()
          && !Convertible.possible(other, each.getValue())) {
        misfit = Optional.of(misfit("attribute", Map.entry(each.getKey(), other), each.getValue()));
      }
    }
    return switch (missing.size()) {
      case 0 -> misfit.orElse("incorrect object attributes");
      case 1 -> "attribute " + missing.get(0) + " is required";
      case 2 -> "attributes " + missing.get(0) + " and " + missing.get(1) + " are required";
      default -> {
        int last = missing.size() - 1;
        String list = String.join(", ", missing.subList(0, last));
        yield "attributes " + list + ", and " + missing.get(last) + " are required";
      }
    };
  }
}
