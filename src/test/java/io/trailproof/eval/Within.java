package io.trailproof.eval;

import io.trailproof.value.Content;
import io.trailproof.value.Conversion;
import io.trailproof.value.Refinement;
import io.trailproof.value.Structure;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a value is one of those that a less known value allows. */
public final class Within {
  private Within() {}

  /** What contradicts; empty if nothing does. */
  public static Optional<String> contradiction(Value vague, Value exact) {
    if (vague.content() instanceof Content.Unknown unknown) {
      return agree(vague.type(), exact.type())
          ? ofUnknown(unknown, exact)
          : Optional.of("type " + exact.type().text() + " is no " + vague.type().text());
    }
    if (!agree(vague.type(), exact.type())) {
      return Optional.of("type " + exact.type().text() + " is no " + vague.type().text());
    }
    return switch (vague.content()) {
      case Content.Elements(List<Value> elements) ->
          exact.content() instanceof Content.Elements(List<Value> others)
                  && elements.size() == others.size()
              ? vague.type() instanceof Type.SetOf ? Optional.empty() : first(elements, others)
              : Optional.of("not so many elements");
      case Content.Attributes(var attributes) ->
          exact.content() instanceof Content.Attributes(var others)
                  && attributes.keySet().equals(others.keySet())
              ? first(List.copyOf(attributes.values()), List.copyOf(others.values()))
              : Optional.of("other attributes");
      case Content.Null n -> same(vague, exact);
      case Content.Text t -> same(vague, exact);
      case Content.Num n -> same(vague, exact);
      case Content.Bool b -> same(vague, exact);
      case Content.Unknown u -> Optional.empty();
    };
  }

  private static Optional<String> same(Value vague, Value exact) {
    return vague.content().equals(exact.content())
            || text(vague).isPresent() && text(vague).equals(text(exact))
        ? Optional.empty()
        : Optional.of("was known to be " + vague.content() + ", is " + exact.content());
  }

  private static Optional<String> text(Value value) {
    return Conversion.convert(value, Type.STRING) instanceof Conversion.Converted(Value text)
        ? text.knownText()
        : Optional.empty();
  }

  private static Optional<String> first(List<Value> vague, List<Value> exact) {
    for (int i = 0; i < vague.size(); i++) {
      Optional<String> contradiction = contradiction(vague.get(i), exact.get(i));
      if (contradiction.isPresent()) {
        return contradiction;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ofUnknown(Content.Unknown unknown, Value exact) {
    Refinement known = unknown.refinement();
    return switch (exact.content()) {
      case Content.Null n -> known.notNull() ? Optional.of("null was ruled out") : Optional.empty();
      case Content.Text(String text) ->
          !text.startsWith(known.prefix())
              ? Optional.of("\"" + text + "\" has not the prefix \"" + known.prefix() + "\"")
              : matches(unknown.structure(), text)
                  ? Optional.empty()
                  : Optional.of("\"" + text + "\" is not made of " + unknown.structure());
      case Content.Num(var number) ->
          known.lower().filter(b -> b.number().compareTo(number) > 0).isPresent()
                  || known.upper().filter(b -> b.number().compareTo(number) < 0).isPresent()
              ? Optional.of(number + " is out of bounds")
              : Optional.empty();
      case Content.Elements(List<Value> elements) -> length(known, elements.size());
      case Content.Attributes(var attributes) -> length(known, attributes.size());
      case Content.Bool b -> Optional.empty();
      case Content.Unknown u -> Optional.empty();
    };
  }

  private static Optional<String> length(Refinement known, int size) {
    return size < known.minLength() || size > known.maxLength()
        ? Optional.of(size + " elements are out of bounds")
        : Optional.empty();
  }

  private static boolean matches(Structure structure, String text) {
    if (!(structure instanceof Structure.Parts(List<Structure.Part> parts))) {
      return true;
    }
    StringBuilder pattern = new StringBuilder("(?s)");
    for (Structure.Part part : parts) {
      pattern.append(
          switch (part) {
            case Structure.Literal(String literal) -> Pattern.quote(literal);
            case Structure.Hole hole -> ".*";
          });
    }
    return text.matches(pattern.toString());
  }

  /** Whether a type is the other, but for what the other leaves open. */
  private static boolean agree(Type vague, Type exact) {
    if (vague == Type.DYNAMIC || exact == Type.DYNAMIC) {
      return true;
    }
    if (vague instanceof Type.ListOf(Type a) && exact instanceof Type.ListOf(Type b)) {
      return agree(a, b);
    }
    if (vague instanceof Type.SetOf(Type a) && exact instanceof Type.SetOf(Type b)) {
      return agree(a, b);
    }
    if (vague instanceof Type.MapOf(Type a) && exact instanceof Type.MapOf(Type b)) {
      return agree(a, b);
    }
    if (vague instanceof Type.TupleOf(var a) && exact instanceof Type.TupleOf(var b)) {
      return a.size() == b.size() && allAgree(a, b);
    }
    if (vague instanceof Type.ObjectOf a && exact instanceof Type.ObjectOf b) {
      return a.attributes().keySet().equals(b.attributes().keySet())
          && allAgree(List.copyOf(a.attributes().values()), List.copyOf(b.attributes().values()));
    }
    // Terraform hopes that elements of a type that is not known yet are like their neighbours.
    return vague.isPrimitive() && exact.isPrimitive() || vague.equals(exact);
  }

  private static boolean allAgree(List<Type> a, List<Type> b) {
    for (int i = 0; i < a.size(); i++) {
      if (!agree(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }
}
