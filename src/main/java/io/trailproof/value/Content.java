package io.trailproof.value;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a value is, beside its type. */
public sealed interface Content {

  /** No value: an argument that is null counts as left out. Has a type all the same. */
  enum Null implements Content {
    NULL
  }

  /** A string, in Unicode's normal form C, as Terraform keeps all strings. */
  record Text(String text) implements Content {}

  record Num(BigFloat number) implements Content {}

  record Bool(boolean value) implements Content {}

  /** The elements of a list, a tuple, or a set (each once, in {@link SetOrder}). */
  record Elements(List<Value> elements) implements Content {
    public Elements {
      elements = List.copyOf(elements);
    }
  }

  /** The elements of a map or the attributes of an object, in {@link TextOrder}. */
  record Attributes(SortedMap<String, Value> attributes) implements Content {
    public Attributes {
      SortedMap<String, Value> copy = new TreeMap<>(TextOrder.BY_CODE_POINT);
      copy.putAll(attributes);
      attributes = Collections.unmodifiableSortedMap(copy);
    }
  }

  /**
   * A value that exists, or will, and that we do not know.
   *
   * @param refinement what is known of it all the same
   * @param origins the things that would decide it; what is made of several unknowns has the
   *     origins of them all
   * @param identity the one thing that it is the value of, where it stands for one thing
   * @param structure its known and unknown pieces
   */
  record Unknown(
      Refinement refinement,
      SortedSet<Origin> origins,
      Optional<Identity> identity,
      Structure structure)
      implements Content {
    public Unknown {
      origins = Collections.unmodifiableSortedSet(new TreeSet<>(origins));
    }

    public static Unknown because(Origin origin) {
      return new Unknown(
          Refinement.NONE, new TreeSet<>(List.of(origin)), Optional.empty(), Structure.NONE);
    }

    public static Unknown because(SortedSet<Origin> origins) {
      return new Unknown(Refinement.NONE, origins, Optional.empty(), Structure.NONE);
    }

    public Unknown with(Refinement refined) {
      return new Unknown(refined, origins, identity, structure);
    }

    public Unknown with(Identity thing) {
      return new Unknown(refinement, origins, Optional.of(thing), structure);
    }

    public Unknown with(Structure pieces) {
      return new Unknown(refinement, origins, identity, pieces);
    }
  }
}
