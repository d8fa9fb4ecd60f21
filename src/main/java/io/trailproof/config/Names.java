package io.trailproof.config;

import io.trailproof.value.TextOrder;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Maps by name in one order, whatever order the files are in. */
final class Names {
  private Names() {}

  static <T> SortedMap<String, T> sorted(Map<String, T> map) {
    SortedMap<String, T> copy = new TreeMap<>(TextOrder.BY_CODE_POINT);
    copy.putAll(map);
    return Collections.unmodifiableSortedMap(copy);
  }
}
