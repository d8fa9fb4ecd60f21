package io.trailproof.value;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Whether a later value may be what an earlier, less known one has turned out to be. What is said
 * of an unknown value must hold for whatever it becomes: that is what soundness of unknown means.
 */
public final class Refines {
  private Refines() {}

  /** Whether the earlier value allows the later one; marks do not count. */
  public static boolean within(Value later, Value earlier) {
    if (earlier.content() instanceof Content.Unknown unknown) {
      return conforms(later.type(), earlier.type())
          && (later.isUnknown() || unknown.refinement().allows(later))
          && withinStructure(later, unknown);
    }
    if (later.isUnknown()) {
      return false;
    }
    return switch (earlier.content()) {
      case Content.Elements(List<Value> elements)
          when later.content() instanceof Content.Elements(List<Value> others) ->
          earlier.type() instanceof Type.SetOf
              ? withinSet(others, elements)
              : conforms(later.type(), earlier.type()) && withinElements(others, elements);
      case Content.Attributes(SortedMap<String, Value> attributes)
          when later.content() instanceof Content.Attributes(SortedMap<String, Value> others) ->
          conforms(later.type(), earlier.type()) && withinAttributes(others, attributes);
      default ->
          later.content().equals(earlier.content()) && conforms(later.type(), earlier.type());
    };
  }

  private static boolean withinStructure(Value later, Content.Unknown earlier) {
    return !(earlier.structure() instanceof Structure.Parts(List<Structure.Part> parts))
        || later.isUnknown()
        || SameParts.same(StringParts.of(later), parts) != Truth.FALSE;
  }

  private static boolean withinElements(List<Value> later, List<Value> earlier) {
    if (later.size() != earlier.size()) {
      return false;
    }
    for (int i = 0; i < later.size(); i++) {
      if (!within(later.get(i), earlier.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Unknown elements may turn out equal to others, so that there are fewer in the end. */
  private static boolean withinSet(List<Value> later, List<Value> earlier) {
    return later.size() <= earlier.size()
        && (later.isEmpty() == earlier.isEmpty())
        && later.stream().allMatch(value -> earlier.stream().anyMatch(old -> within(value, old)))
        && earlier.stream().allMatch(old -> later.stream().anyMatch(value -> within(value, old)));
  }

  private static boolean withinAttributes(
      SortedMap<String, Value> later, SortedMap<String, Value> earlier) {
    for (Map.Entry<String, Value> each : later.entrySet()) {
      Value old = earlier.get(each.getKey());
      if (old == null || !within(each.getValue(), old)) {
        return false;
      }
    }
    return later.size() == earlier.size();
  }

  private static boolean conforms(Type given, Type wanted) {
    if (wanted == Type.DYNAMIC || given.equals(wanted)) {
      return true;
    }
    return switch (wanted) {
      case Type.Primitive p -> given == Type.DYNAMIC;
      case Type.Dynamic d -> true;
      case Type.ListOf(Type element) ->
          given instanceof Type.ListOf(Type other) && conforms(other, element);
      case Type.SetOf(Type element) ->
          given instanceof Type.SetOf(Type other) && conforms(other, element);
      case Type.MapOf(Type element) ->
          given instanceof Type.MapOf(Type other) && conforms(other, element);
      case Type.TupleOf(List<Type> elements) ->
          given instanceof Type.TupleOf(List<Type> others) && allConform(others, elements);
      case Type.ObjectOf object ->
          given instanceof Type.ObjectOf other
              && other.attributes().keySet().equals(object.attributes().keySet())
              && allConform(
                  List.copyOf(other.attributes().values()),
                  List.copyOf(object.attributes().values()));
    };
  }

  private static boolean allConform(List<Type> given, List<Type> wanted) {
    if (given.size() != wanted.size()) {
      return false;
    }
    for (int i = 0; i < given.size(); i++) {
      if (!conforms(given.get(i), wanted.get(i))) {
        return false;
      }
    }
    return true;
  }
}
