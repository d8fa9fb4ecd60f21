package io.trailproof.expand;

import java.util.Locale;

/** A string key as Terraform quotes it in addresses, which is how HCL quotes a literal string. */
final class QuotedKey {
  private QuotedKey() {}

  static String quote(String key) {
    StringBuilder text = new StringBuilder("\"");
    int i = 0;
    while (i < key.length()) {
      int c = key.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '$', '%' -> {
          text.appendCodePoint(c);
          if (i < key.length() && key.charAt(i) == '{') {
            text.appendCodePoint(c);
          }
        }
        default -> {
          if (Character.isISOControl(c)) {
            text.append(String.format(Locale.ROOT, "\\u%04x", c));
          } else {
            text.appendCodePoint(c);
          }
        }
      }
    }
    return text.append('"').toString();
  }
}
