package io.trailproof.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;

/**
 * Reads files that strangers may have made: regular files of bounded size in UTF-8, nothing else.
 *
 * <p>What is a device, a pipe or a directory is never opened, and of an endless file no more is
 * read than the budget. Where the file may lie is for the caller to say.
 */
public final class SourceReader {
  private static final String NOT_READ = "Failed to read file";

  private final Budgets budgets;
  private final Map<Path, String> overlay;

  public SourceReader(Budgets budgets) {
    this(budgets, Map.of());
  }

  /**
   * @param overlay texts that stand for what files hold, by real path
   */
  public SourceReader(Budgets budgets, Map<Path, String> overlay) {
    this.budgets = budgets;
    this.overlay = Map.copyOf(overlay);
  }

  /** What came of reading a file. */
  public sealed interface Reading {}

  /** The text of the file, without the byte order mark that native syntax may begin with. */
  public record Text(SourceFile file) implements Reading {}

  /** Nothing: the diagnostic says why. */
  public record Refused(Diagnostic diagnostic) implements Reading {}

  /**
   * Reads a file.
   *
   * @param path the name by which reports call it
   */
  public Reading read(Path file, String path) {
    if (overlay.containsKey(file)) {
      return new Text(SourceFile.of(path, overlay.get(file)));
    }
    try {
      // Asking does not open: opening a pipe would wait for somebody to write to it.
      BasicFileAttributes kind = Files.readAttributes(file, BasicFileAttributes.class);
      if (kind.isDirectory()) {
        return refused(path, "it is a directory");
      }
      if (!kind.isRegularFile()) {
        return refused(path, "it is a device, a pipe or a socket");
      }
      try (InputStream in = Files.newInputStream(file)) {
        return decode(in.readNBytes(Math.toIntExact(budgets.fileBytes() + 1)), path);
      }
    } catch (NoSuchFileException e) {
      return refused(
          path,
          Files.isSymbolicLink(file)
              ? "it is a symbolic link to a file that does not exist"
              : "there is no such file");
    } catch (AccessDeniedException e) {
      return refused(path, "it may not be opened");
    } catch (IOException e) {
      return refused(path, "reading it failed");
    }
  }

  /** Reads text that did not come from a file: standard input, a resource. */
  public Reading decode(byte[] bytes, String path) {
    if (bytes.length > budgets.fileBytes()) {
      return refused(path, "it is larger than " + budgets.fileBytes() + " bytes");
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = withoutMark(out.flip().toString(), path);
    return result.isError()
        ? new Refused(notUtf8(bytes, in.position(), text, path))
        : new Text(SourceFile.of(path, text));
  }

  /** In JSON the mark is an error (Terraform 1.11 reports it), so it stays. */
  private static String withoutMark(String text, String path) {
    return text.startsWith("\uFEFF") && !path.endsWith(".json") ? text.substring(1) : text;
  }

  private static Diagnostic notUtf8(byte[] bytes, int offset, String before, String path) {
    SourceFile file = SourceFile.of(path, before + '\uFFFD');
    String encoding =
        startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)
            ? " The file seems to be UTF-16."
            : "";
    return Diagnostic.error(
        "Invalid character encoding",
        "All input files must be UTF-8 encoded. Ensure that UTF-8 encoding is selected in your"
            + " editor. The bytes from offset "
            + offset
            + " are no character."
            + encoding,
        file.range(before.length(), before.length() + 1));
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static Reading refused(String path, String reason) {
    return new Refused(
        Diagnostic.error(NOT_READ, "The file " + path + " was not read, because " + reason + "."));
  }
}
