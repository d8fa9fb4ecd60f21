package io.trailproof.plan;

import java.nio.charset.StandardCharsets;

/** What an input is, by its beginning; never by its name. */
enum DocumentKind {
  JSON,
  /** JSON of something before which other text was printed. */
  JSON_AFTER_TEXT,
  /** The zip archive of {@code terraform plan -out}. */
  BINARY_PLAN,
  /** The lines of {@code terraform plan -json}. */
  LOG,
  /** What {@code terraform plan} shows to people. */
  TEXT,
  /** A {@code terraform.tfstate}. */
  RAW_STATE,
  /** What OpenTofu stores if it is told to encrypt. */
  ENCRYPTED,
  /** What Windows PowerShell 5 makes of a program's output. */
  UTF_16,
  EMPTY,
  OTHER;

  private static final String VERSION = "\"format_version\"";

  static DocumentKind of(byte[] head) {
    if (startsWith(head, 'P', 'K', 3, 4)) {
      return BINARY_PLAN;
    }
    if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF) || startsWith(head, '{', 0)) {
      return UTF_16;
    }
    String text = new String(head, StandardCharsets.UTF_8);
    String content = (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
    if (content.isEmpty()) {
      return EMPTY;
    }
    return content.startsWith("{") ? object(content) : text(content);
  }

  /** Whether it says which version of Terraform's formats it is written in. */
  static boolean hasVersion(byte[] head) {
    return new String(head, StandardCharsets.UTF_8).contains(VERSION);
  }

  private static DocumentKind object(String content) {
    // Each line of the log is an object of its own, and says first how important it is.
    String first = content.lines().findFirst().orElse("");
    if (first.contains("\"@level\"") && first.contains("\"@message\"")) {
      return LOG;
    }
    if (content.contains(VERSION)) {
      return JSON;
    }
    if (content.contains("\"encrypted_data\"") && content.contains("\"meta\"")) {
      return ENCRYPTED;
    }
    return content.contains("\"lineage\"") && content.contains("\"version\"") ? RAW_STATE : JSON;
  }

  private static DocumentKind text(String content) {
    if (content.lines().anyMatch(line -> line.startsWith("{") && line.contains("\"@level\""))) {
      return LOG;
    }
    if (content.lines().anyMatch(line -> line.startsWith("{")) && content.contains(VERSION)) {
      return JSON_AFTER_TEXT;
    }
    boolean shown =
        content.contains("will perform the following actions")
            || content.contains("Your infrastructure matches the configuration");
    return shown ? TEXT : OTHER;
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (head.length <= i || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
