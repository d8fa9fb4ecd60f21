package io.trailproof.function;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The hash functions. */
enum Digest {
  MD5("MD5"),
  SHA_1("SHA-1"),
  SHA_256("SHA-256"),
  SHA_512("SHA-512");

  private final String algorithm;

  Digest(String algorithm) {
    this.algorithm = algorithm;
  }

  /** How a hash is written. */
  enum Form {
    HEXADECIMAL,
    BASE64
  }

  byte[] of(byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has these", impossible);
    }
  }

  String of(byte[] bytes, Form form) {
    return switch (form) {
      case HEXADECIMAL -> HexFormat.of().formatHex(of(bytes));
      case BASE64 -> Base64.getEncoder().encodeToString(of(bytes));
    };
  }
}
