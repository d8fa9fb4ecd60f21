package io.trailproof.value;

/**
 * The one thing that an unknown value is the value of: the same identity, the same value.
 *
 * @param thing what has the value: a resource instance's address, a data source, a variable
 * @param attribute which of its values, under its canonical name (an S3 bucket's {@code id} and
 *     {@code bucket} are one value and have one name); empty for the thing itself
 */
public record Identity(String thing, String attribute) implements Comparable<Identity> {

  @Override
  public int compareTo(Identity other) {
    int byThing = TextOrder.BY_CODE_POINT.compare(thing, other.thing);
    return byThing != 0 ? byThing : TextOrder.BY_CODE_POINT.compare(attribute, other.attribute);
  }

  @Override
  public String toString() {
    return attribute.isEmpty() || attribute.startsWith("[")
        ? thing + attribute
        : thing + "." + attribute;
  }
}
