package io.trailproof.function;

import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The functions that hash a string, and the identifiers made by hashing. */
final class HashFunctions {
  private static final Parameter STR = Parameter.of("str", Type.STRING);

  /** The name spaces of RFC 4122 differ in their first bytes only. */
  private static final String NAMESPACE_REST = "-9dad-11d1-80b4-00c04fd430c8";

  private HashFunctions() {}

  static List<Function> all() {
    return List.of(
        hash("base64sha256", Digest.SHA_256, Digest.Form.BASE64),
        hash("base64sha512", Digest.SHA_512, Digest.Form.BASE64),
        hash("md5", Digest.MD5, Digest.Form.HEXADECIMAL),
        hash("sha1", Digest.SHA_1, Digest.Form.HEXADECIMAL),
        hash("sha256", Digest.SHA_256, Digest.Form.HEXADECIMAL),
        hash("sha512", Digest.SHA_512, Digest.Form.HEXADECIMAL),
        Function.of(
            "uuidv5",
            List.of(Parameter.of("namespace", Type.STRING), Parameter.of("name", Type.STRING)),
            Type.STRING,
            (args, type) -> uuid(args.get(0).text(), args.get(1).text())));
  }

  private static Function hash(String name, Digest digest, Digest.Form form) {
    return Function.of(
        name,
        List.of(STR),
        Type.STRING,
        (args, type) ->
            Value.string(digest.of(args.get(0).text().getBytes(StandardCharsets.UTF_8), form)));
  }

  private static Value uuid(String namespace, String name) throws FunctionException {
    UUID space =
        switch (namespace) {
          case "dns" -> UUID.fromString("6ba7b810" + NAMESPACE_REST);
          case "url" -> UUID.fromString("6ba7b811" + NAMESPACE_REST);
          case "oid" -> UUID.fromString("6ba7b812" + NAMESPACE_REST);
          case "x500" -> UUID.fromString("6ba7b814" + NAMESPACE_REST);
          default ->
              parse(namespace)
                  .orElseThrow(
                      () ->
                          FunctionException.ofCall(
                              "uuidv5() doesn't support namespace %s (invalid UUID length: %d)"
                                  .formatted(namespace, namespace.length())));
        };
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer input =
        ByteBuffer.allocate(16 + text.length)
            .putLong(space.getMostSignificantBits())
            .putLong(space.getLeastSignificantBits())
            .put(text);
    ByteBuffer hash = ByteBuffer.wrap(Arrays.copyOf(Digest.SHA_1.of(input.array()), 16));
    long high = hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x5000L;
    long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return Value.string(new UUID(high, low).toString());
  }

  /** With hyphens or without, in braces or behind {@code urn:uuid:}. */
  private static Optional<UUID> parse(String text) {
    boolean braced = text.length() == 38 && text.startsWith("{") && text.endsWith("}");
    boolean named = text.length() == 45 && text.regionMatches(true, 0, "urn:uuid:", 0, 9);
    String plain = braced ? text.substring(1, 37) : named ? text.substring(9) : text;
    String hex = plain.length() == 36 ? plain.replace("-", "") : plain;
    if (hex.length() != 32 || hex.chars().anyMatch(c -> Character.digit(c, 16) < 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new UUID(
            Long.parseUnsignedLong(hex.substring(0, 16), 16),
            Long.parseUnsignedLong(hex.substring(16), 16)));
  }
}
