package io.trailproof.value;

import java.util.Comparator;

/**
 * The order in which Terraform sorts strings and keys: by UTF-8 bytes, which is by code point.
 *
 * <p>Java's own order is by UTF-16 units and puts U+1F600 before U+FF5E.
 */
public final class TextOrder {
  public static final Comparator<String> BY_CODE_POINT = TextOrder::compare;

  private TextOrder() {}

  private static int compare(String a, String b) {
    int shared = Math.min(a.length(), b.length());
    for (int i = 0; i < shared; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean bothOrNeither = Character.isSurrogate(x) == Character.isSurrogate(y);
        return bothOrNeither ? Character.compare(x, y) : Character.isSurrogate(x) ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
