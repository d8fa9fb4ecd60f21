package io.trailproof.provider;

import io.trailproof.value.Type;

/**
 * A type of block inside a resource or inside another block: {@code event_selector}.
 *
 * @param min how many there must be
 * @param max how many there may be; {@link #UNBOUNDED} if there is no bound
 * @param computed whether AWS chooses them, known after apply, where none is written
 */
public record NestedBlock(
    String type, Nesting nesting, int min, int max, boolean computed, BlockSchema content) {
  public static final int UNBOUNDED = Integer.MAX_VALUE;

  /** How the blocks of one type stand together. */
  public enum Nesting {
    /** In order. */
    LIST,
    /** Without order, equal ones once. */
    SET,
    /** At most one, no list at all in a plan. */
    SINGLE
  }

  /** The type of all blocks of this type together: a list of objects, whatever the nesting. */
  public Type valueType() {
    return Type.list(content.valueType());
  }
}
