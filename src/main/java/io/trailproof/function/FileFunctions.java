package io.trailproof.function;

import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The functions that read files, and those on paths. What may not be read is unknown; that a file
 * is missing is the user's mistake, as it is for Terraform.
 */
final class FileFunctions {
  private static final Parameter PATH = Parameter.of("path", Type.STRING);

  private final FileAccess files;

  private FileFunctions(FileAccess files) {
    this.files = files;
  }

  static List<Function> all(FileAccess files, Limit limit) {
    FileFunctions functions = new FileFunctions(files);
    return List.of(
        functions.ofContents("file", functions::text),
        functions.ofContents("filebase64", functions::base64),
        functions.ofDigest("filebase64sha256", Digest.SHA_256, Digest.Form.BASE64),
        functions.ofDigest("filebase64sha512", Digest.SHA_512, Digest.Form.BASE64),
        functions.ofDigest("filemd5", Digest.MD5, Digest.Form.HEXADECIMAL),
        functions.ofDigest("filesha1", Digest.SHA_1, Digest.Form.HEXADECIMAL),
        functions.ofDigest("filesha256", Digest.SHA_256, Digest.Form.HEXADECIMAL),
        functions.ofDigest("filesha512", Digest.SHA_512, Digest.Form.HEXADECIMAL),
        Function.of("fileexists", List.of(PATH), Type.BOOL, (a, t) -> functions.exists(text(a))),
        Function.of(
            "fileset",
            List.of(PATH, Parameter.of("pattern", Type.STRING)),
            Type.set(Type.STRING),
            (args, type) -> FileSet.of(files, limit, text(args), args.get(1).text())),
        Function.of("abspath", List.of(PATH), Type.STRING, (a, t) -> absolute(text(a))),
        Function.of(
            "basename",
            List.of(PATH),
            Type.STRING,
            (args, type) -> Value.string(PathText.base(text(args)))),
        Function.of(
            "dirname",
            List.of(PATH),
            Type.STRING,
            (args, type) -> Value.string(PathText.directory(text(args)))),
        Function.of("pathexpand", List.of(PATH), Type.STRING, (a, t) -> expanded(text(a))));
  }

  private static String text(List<Value> args) {
    return args.get(0).text();
  }

  private interface Contents {
    Value of(String path) throws FunctionException;
  }

  private Function ofContents(String name, Contents contents) {
    return Function.of(name, List.of(PATH), Type.STRING, (args, type) -> contents.of(text(args)));
  }

  /** The hash of the bytes as they are, which that of {@code file}'s normalized text may not be. */
  private Function ofDigest(String name, Digest digest, Digest.Form form) {
    return Function.of(
        name,
        List.of(PATH),
        Type.STRING,
        (args, type) -> {
          try {
            return read(files, text(args))
                .map(bytes -> Value.string(digest.of(bytes, form)))
                .orElseGet(() -> notRead(Type.STRING, text(args)));
          } catch (FileTrouble trouble) {
            throw FunctionException.ofCall(trouble.getMessage());
          }
        });
  }

  private Value text(String path) throws FunctionException {
    return string(files, path).map(Value::string).orElseGet(() -> notRead(Type.STRING, path));
  }

  private Value base64(String path) throws FunctionException {
    return bytes(files, path)
        .map(bytes -> Value.string(Base64.getEncoder().encodeToString(bytes)))
        .orElseGet(() -> notRead(Type.STRING, path));
  }

  private Value exists(String path) throws FunctionException {
    return switch (files.find(path)) {
      case FileAccess.Regular r -> Value.TRUE;
      case FileAccess.Missing m -> Value.FALSE;
      case FileAccess.Directory d ->
          throw FunctionException.ofCall("\"" + path + "\" is a directory, not a file");
      case FileAccess.Closed c -> notRead(Type.BOOL, path);
    };
  }

  /** The text of a file; empty if it may not be read. */
  static Optional<String> string(FileAccess files, String path) throws FunctionException {
    Optional<byte[]> bytes = bytes(files, path);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.get())).toString());
    } catch (CharacterCodingException notText) {
      throw FunctionException.ofCall(
          "contents of \""
              + path
              + "\" are not valid UTF-8; use the filebase64 function to obtain the Base64 encoded"
              + " contents or the other file functions (e.g. filemd5, filesha256) to obtain file"
              + " hashing results instead");
    }
  }

  private static Optional<byte[]> bytes(FileAccess files, String path) throws FunctionException {
    try {
      return read(files, path);
    } catch (FileTrouble trouble) {
      throw FunctionException.ofArgument(
          0,
          trouble.missing
              ? "no file exists at \""
                  + path
                  + "\"; this function works only with files that are distributed as part of the"
                  + " configuration source code, so if this file will be created by a resource in"
                  + " this configuration you must instead obtain this result from an attribute of"
                  + " that resource"
              : "failed to read file: " + trouble.getMessage());
    }
  }

  private static Optional<byte[]> read(FileAccess files, String path) throws FileTrouble {
    return switch (files.find(path)) {
      case FileAccess.Regular file ->
          switch (files.read(file)) {
            case FileAccess.Bytes(byte[] bytes) -> Optional.of(bytes);
            case FileAccess.NotRead n -> Optional.empty();
          };
      case FileAccess.Missing m ->
          throw new FileTrouble(true, "open " + path + ": no such file or directory");
      case FileAccess.Directory d ->
          throw new FileTrouble(false, "read " + path + ": is a directory");
      case FileAccess.Closed c -> Optional.empty();
    };
  }

  /** What is wrong with a file, for functions that put it into different words. */
  private static final class FileTrouble extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean missing;

    FileTrouble(boolean missing, String message) {
      super(message, null, false, false);
      this.missing = missing;
    }
  }

  static Value notRead(Type type, String path) {
    return Value.unknown(type, Origin.of(Origin.Kind.FILE, path));
  }

  /**
   * Where the configuration will be applied is not known; an absolute path does not depend on it.
   */
  private static Value absolute(String path) {
    return path.startsWith("/")
        ? Value.string(PathText.clean(path))
        : Value.unknown(Type.STRING, Origin.of(Origin.Kind.FUNCTION, "abspath()"));
  }

  private static Value expanded(String path) throws FunctionException {
    if (!path.startsWith("~")) {
      return Value.string(path);
    }
    if (path.length() > 1 && path.charAt(1) != '/') {
      throw FunctionException.ofCall("cannot expand user-specific home dir");
    }
    return Value.unknown(Type.STRING, Origin.of(Origin.Kind.FUNCTION, "pathexpand()"));
  }
}
