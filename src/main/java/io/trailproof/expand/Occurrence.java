package io.trailproof.expand;

import io.trailproof.value.Value;
import java.util.Map;

/**
 * One time that a block with {@code count} or {@code for_each} occurs.
 *
 * @param names {@code count} or {@code each} for the expressions inside
 */
record Occurrence(InstanceKey key, Map<String, Value> names, Existence existence) {}
