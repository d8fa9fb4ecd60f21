package io.trailproof.function;

import io.trailproof.source.Graphemes;
import io.trailproof.value.BigFloat;
import io.trailproof.value.Content;
import io.trailproof.value.Refinement;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How long a value is, as far as can be told. */
final class Length {
  private Length() {}

  /**
   * The number of elements of a collection, if it is sure. It is not sure of a set of several
   * elements where some are unknown, because these may be equal to others.
   */
  static OptionalInt known(Value collection) {
    return switch (collection.type()) {
      case Type.TupleOf(List<Type> elements) -> OptionalInt.of(elements.size());
      case Type.ObjectOf object -> OptionalInt.of(object.attributes().size());
      case Type.MapOf m -> ofCollection(collection);
      case Type.ListOf l -> ofCollection(collection);
      case Type.SetOf s ->
          collection.isUnknown() || collection.elements().size() < 2 || collection.isWhollyKnown()
              ? ofCollection(collection)
              : OptionalInt.empty();
      case Type.Primitive p -> OptionalInt.empty();
      case Type.Dynamic d -> OptionalInt.empty();
    };
  }

  private static OptionalInt ofCollection(Value collection) {
    return switch (collection.content()) {
      case Content.Elements(List<Value> elements) -> OptionalInt.of(elements.size());
      case Content.Attributes a -> OptionalInt.of(a.attributes().size());
      case Content.Unknown unknown
          when unknown.refinement().minLength() == unknown.refinement().maxLength() ->
          OptionalInt.of(unknown.refinement().minLength());
      case Content.Unknown u -> OptionalInt.empty();
      case Content.Null n -> OptionalInt.empty();
      case Content.Text t -> OptionalInt.empty();
      case Content.Num n -> OptionalInt.empty();
      case Content.Bool b -> OptionalInt.empty();
    };
  }

  /** The result of {@code length}: of what is unknown, a number between the bounds. */
  static Value of(Value value) {
    if (value.content() instanceof Content.Text(String text)) {
      return Value.number(Graphemes.count(text));
    }
    OptionalInt known = known(value);
    if (known.isPresent()) {
      return Value.number(known.getAsInt());
    }
    Refinement range =
        switch (value.content()) {
          case Content.Elements(List<Value> elements) -> between(1, elements.size());
          case Content.Unknown u when value.type() == Type.STRING ->
              between(Graphemes.count(u.refinement().prefix()), Refinement.UNBOUNDED);
          case Content.Unknown u -> between(u.refinement().minLength(), u.refinement().maxLength());
          case Content.Null n -> Refinement.NOT_NULL;
          case Content.Text t -> Refinement.NOT_NULL;
          case Content.Num n -> Refinement.NOT_NULL;
          case Content.Bool b -> Refinement.NOT_NULL;
          case Content.Attributes a -> Refinement.NOT_NULL;
        };
    return Value.of(Type.NUMBER, Content.Unknown.because(value.origins()).with(range));
  }

  private static Refinement between(int least, int most) {
    Optional<Refinement.Bound> upper =
        most == Refinement.UNBOUNDED
            ? Optional.empty()
            : Optional.of(new Refinement.Bound(BigFloat.of(most), true));
    return Refinement.NOT_NULL.withRange(
        Optional.of(new Refinement.Bound(BigFloat.of(least), true)), upper);
  }
}
