package io.trailproof.value;

import java.util.Comparator;

/**
 * The one thing that an unknown value is the value of: the same identity, the same value.
 *
 * @param root the root module, plan or state that the thing is in, as two of them may have things
 *     of one name; empty for what is one thing wherever it is named, such as an account
 * @param thing what has the value: a resource instance's address, a data source, a variable
 * @param attribute which of its values, under its canonical name (an S3 bucket's {@code id} and
 *     {@code bucket} are one value and have one name); empty for the thing itself
 */
public record Identity(String root, String thing, String attribute)
    implements Comparable<Identity> {
  private static final Comparator<Identity> ORDER =
      Comparator.comparing(Identity::root, TextOrder.BY_CODE_POINT)
          .thenComparing(Identity::thing, TextOrder.BY_CODE_POINT)
          .thenComparing(Identity::attribute, TextOrder.BY_CODE_POINT);

  /** A thing that is one wherever it is named. */
  public Identity(String thing, String attribute) {
    this("", thing, attribute);
  }

  @Override
  public int compareTo(Identity other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return attribute.isEmpty() || attribute.startsWith("[")
        ? thing + attribute
        : thing + "." + attribute;
  }
}
