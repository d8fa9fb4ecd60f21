package io.trailproof.plan;

import java.nio.charset.StandardCharsets;

/** What an input is, by its beginning. */
enum DocumentKind {
  JSON,
  /** The zip archive of {@code terraform plan -out}. */
  BINARY_PLAN,
  /** The lines of {@code terraform plan -json}. */
  LOG,
  /** A {@code terraform.tfstate}. */
  RAW_STATE,
  EMPTY,
  OTHER;

  static DocumentKind of(byte[] head) {
    if (head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
      return BINARY_PLAN;
    }
    String text = new String(head, StandardCharsets.UTF_8).strip();
    if (text.isEmpty()) {
      return EMPTY;
    }
    if (!text.startsWith("{")) {
      return OTHER;
    }
    if (text.startsWith("{\"@level\"")) {
      return LOG;
    }
    // A state is written with its version first; show -json begins with format_version.
    boolean raw = text.contains("\"lineage\"") && !text.contains("\"format_version\"");
    return raw ? RAW_STATE : JSON;
  }
}
