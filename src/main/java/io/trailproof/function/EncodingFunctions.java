package io.trailproof.function;

import io.trailproof.value.Content;
import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Base64, URL and CSV; JSON is in {@link JsonFunctions}. */
final class EncodingFunctions {
  private static final Parameter STR = Parameter.of("str", Type.STRING);
  private static final Parameter ENCODING = Parameter.of("encoding", Type.STRING);

  private EncodingFunctions() {}

  static List<Function> all(Limit limit) {
    return List.of(
        Function.of("base64decode", List.of(STR), Type.STRING, (a, t) -> decoded(text(a))),
        Function.of("base64encode", List.of(STR), Type.STRING, (a, t) -> encoded(text(a), limit)),
        Function.of(
            "csvdecode", List.of(STR), Type.DYNAMIC, (args, type) -> table(text(args), limit)),
        Function.of(
            "textdecodebase64",
            List.of(Parameter.of("source", Type.STRING), ENCODING),
            Type.STRING,
            (args, type) -> decoded(args)),
        Function.of(
            "textencodebase64",
            List.of(Parameter.of("string", Type.STRING), ENCODING),
            Type.STRING,
            (args, type) -> encoded(args)),
        Function.of("urlencode", List.of(STR), Type.STRING, (a, t) -> url(text(a), limit)));
  }

  private static String text(List<Value> args) {
    return args.get(0).text();
  }

  private static Value encoded(String text, Limit limit) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return limit
        .onLength(Type.STRING, bytes.length / 3L * 4 + 4)
        .orElseGet(() -> Value.string(Base64.getEncoder().encodeToString(bytes)));
  }

  private static Value decoded(String text) throws FunctionException {
    byte[] bytes =
        bytes(text)
            .orElseThrow(
                () -> FunctionException.ofCall("failed to decode base64 data " + quoted(text)));
    try {
      return Value.string(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notText) {
      throw FunctionException.ofCall(
          "the result of decoding the provided string is not valid UTF-8");
    }
  }

  private static String quoted(String text) {
    return JsonText.quoted(text);
  }

  /** Standard Base64 with its padding; line breaks do not count. */
  private static Optional<byte[]> bytes(String text) {
    String plain = text.replace("\r", "").replace("\n", "");
    if (plain.length() % 4 != 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getDecoder().decode(plain));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static Charset charset(List<Value> args) throws FunctionException {
    String name = args.get(1).text();
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw FunctionException.ofArgument(
          1,
          quoted(name)
              + " is not a supported IANA encoding name or alias in this Terraform version");
    }
  }

  /** Java knows more names than the register of encodings, and Terraform fewer. */
  private static boolean isIanaName(Charset charset, List<Value> args) {
    return charset.name().equalsIgnoreCase(args.get(1).text());
  }

  private static Value undecided() {
    return Value.unknown(Type.STRING, Origin.of(Origin.Kind.UNDECIDED, "other names of encodings"));
  }

  private static Value encoded(List<Value> args) throws FunctionException {
    Charset charset = charset(args);
    if (!isIanaName(charset, args)) {
      return undecided();
    }
    try {
      ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text(args)));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return Value.string(Base64.getEncoder().encodeToString(bytes));
    } catch (CharacterCodingException unmappable) {
      throw FunctionException.ofArgument(
          0,
          "the given string contains characters that cannot be represented in " + charset.name());
    }
  }

  private static Value decoded(List<Value> args) throws FunctionException {
    Charset charset = charset(args);
    if (!isIanaName(charset, args)) {
      return undecided();
    }
    byte[] bytes =
        bytes(text(args))
            .orElseThrow(
                () ->
                    FunctionException.ofArgument(
                        0, "the given value is has an invalid base64 symbol"));
    try {
      return Value.string(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException malformed) {
      throw FunctionException.ofArgument(
          0, "the given string contains symbols that are not defined for " + charset.name());
    }
  }

  /** As in a query: a blank is {@code +}, and {@code *} is escaped. */
  private static Value url(String text, Limit limit) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return limit
        .onLength(Type.STRING, bytes.length * 3L)
        .orElseGet(
            () -> {
              StringBuilder result = new StringBuilder();
              for (byte each : bytes) {
                char c = (char) (each & 0xFF);
                if (c < 0x80 && (Character.isLetterOrDigit(c) || "-_.~".indexOf(c) >= 0)) {
                  result.append(c);
                } else {
                  result.append(c == ' ' ? "+" : "%%%02X".formatted((int) c));
                }
              }
              return Value.string(result.toString());
            });
  }

  private static Value table(String text, Limit limit) throws FunctionException {
    List<List<String>> rows = CsvReader.read(text, limit.budgets().elements());
    if (rows.isEmpty()) {
      throw FunctionException.ofCall("missing header line");
    }
    List<String> header = rows.getFirst();
    Set<String> seen = new HashSet<>();
    SortedMap<String, Type> columns = new TreeMap<>();
    for (String name : header) {
      if (!seen.add(name)) {
        throw FunctionException.ofCall("duplicate column name " + quoted(name));
      }
      columns.put(name, Type.STRING);
    }
    Type type = Type.list(Type.object(columns));
    Optional<Value> tooMany = limit.onElements(type, (long) rows.size() * header.size());
    if (tooMany.isPresent()) {
      return tooMany.get();
    }
    List<Value> objects = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      SortedMap<String, Value> object = new TreeMap<>();
      for (int i = 0; i < header.size(); i++) {
        object.put(header.get(i), Value.string(row.get(i)));
      }
      objects.add(Value.object(object));
    }
    return Value.of(type, new Content.Elements(objects));
  }
}
