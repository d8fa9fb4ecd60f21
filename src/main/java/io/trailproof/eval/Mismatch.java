package io.trailproof.eval;

import io.trailproof.value.Type;
import java.util.List;
import java.util.SortedMap;

/** In what way the types of a conditional's arms differ, as Terraform says it. */
final class Mismatch {
  private Mismatch() {}

  /** A sentence without its full stop. */
  static String of(Type then, Type otherwise) {
    if (then instanceof Type.ObjectOf a && otherwise instanceof Type.ObjectOf b) {
      return ofObjects(a.attributes(), b.attributes());
    }
    if (then instanceof Type.TupleOf(List<Type> a) && otherwise instanceof Type.TupleOf(var b)) {
      return ofTuples(a, b);
    }
    if (then instanceof Type.ListOf(Type a) && otherwise instanceof Type.ListOf(Type b)) {
      return "Mismatched list element types: " + of(a, b);
    }
    if (then instanceof Type.SetOf(Type a) && otherwise instanceof Type.SetOf(Type b)) {
      return "Mismatched set element types: " + of(a, b);
    }
    if (then instanceof Type.MapOf(Type a) && otherwise instanceof Type.MapOf(Type b)) {
      return "Mismatched map element types: " + of(a, b);
    }
    return "The 'true' value is "
        + then.friendlyName()
        + ", but the 'false' value is "
        + otherwise.friendlyName();
  }

  private static String ofObjects(SortedMap<String, Type> a, SortedMap<String, Type> b) {
    for (String name : a.keySet()) {
      if (!b.containsKey(name)) {
        return absent("true", name, "false");
      }
    }
    for (String name : b.keySet()) {
      if (!a.containsKey(name)) {
        return absent("false", name, "true");
      }
    }
    for (String name : a.keySet()) {
      if (!a.get(name).equals(b.get(name))) {
        return "Type mismatch for object attribute \""
            + name
            + "\": "
            + of(a.get(name), b.get(name));
      }
    }
    return "Their attributes have no common type";
  }

  private static String absent(String has, String name, String lacks) {
    return "The '%s' value includes object attribute \"%s\", which is absent in the '%s' value"
        .formatted(has, name, lacks);
  }

  private static String ofTuples(List<Type> a, List<Type> b) {
    if (a.size() != b.size()) {
      return "The 'true' tuple has length %d, but the 'false' tuple has length %d"
          .formatted(a.size(), b.size());
    }
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).equals(b.get(i))) {
        return "Type mismatch for tuple element " + i + ": " + of(a.get(i), b.get(i));
      }
    }
    return "Their elements have no common type";
  }
}
