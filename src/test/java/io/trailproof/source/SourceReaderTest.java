package io.trailproof.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads text in UTF-8 and refuses with a reason what is anything else. */
final class SourceReaderTest {
  private final SourceReader reader = new SourceReader(Budgets.DEFAULT);

  @TempDir Path directory;

  @Test
  void textIsReadAsItIs() throws IOException {
    assertEquals("a = \"é\uD83D\uDE00\"\r\n", text("a = \"é\uD83D\uDE00\"\r\n", "main.tf"));
  }

  @Test
  void aByteOrderMarkIsSkippedInNativeSyntaxOnly() throws IOException {
    assertEquals("a = 1", text("\uFEFFa = 1", "main.tf"));
    assertEquals("\uFEFF{}", text("\uFEFF{}", "main.tf.json"));
  }

  @Test
  void invalidUtf8IsRefusedWithItsPlace() {
    byte[] bytes = {'a', '=', '\n', (byte) 0xC3, (byte) 0xA9, (byte) 0xC3, '"'};
    Diagnostic diagnostic = refusal(reader.decode(bytes, "main.tf"));
    assertEquals("Invalid character encoding", diagnostic.summary());
    assertTrue(diagnostic.detail().contains("offset 5"), diagnostic.detail());
    assertEquals("main.tf:2:2", diagnostic.subject().orElseThrow().toString());
  }

  @Test
  void aFileCutInsideOfACharacterIsRefused() {
    assertEquals(
        "Invalid character encoding",
        refusal(reader.decode(new byte[] {'a', (byte) 0xE2, (byte) 0x82}, "main.tf")).summary());
  }

  @Test
  void utf16IsNamed() {
    byte[] bytes = "a = 1".getBytes(StandardCharsets.UTF_16);
    assertTrue(refusal(reader.decode(bytes, "main.tf")).detail().contains("UTF-16"));
  }

  @Test
  void whatIsNoRegularFileIsRefused() throws IOException {
    Path dangling = directory.resolve("dangling.tf");
    Files.createSymbolicLink(dangling, directory.resolve("nowhere"));
    assertRefused("symbolic link to a file that does not exist", dangling);
    assertRefused("there is no such file", directory.resolve("missing.tf"));
    assertRefused("it is a directory", directory);
  }

  @Test
  void aDeviceIsNotOpened() {
    Path endless = Path.of("/dev/zero");
    Assumptions.assumeTrue(Files.exists(endless));
    assertRefused("it is a device", endless);
  }

  @Test
  void noMoreIsReadThanTheBudget() throws IOException {
    Path large = directory.resolve("large.tf");
    Files.write(large, new byte[(int) Budgets.DEFAULT.fileBytes() + 1]);
    assertRefused("larger than", large);
  }

  private String text(String content, String name) throws IOException {
    Path file = directory.resolve(name);
    Files.writeString(file, content);
    return switch (reader.read(file, name)) {
      case SourceReader.Text(SourceFile read) -> read.text();
      case SourceReader.Refused(Diagnostic diagnostic) -> throw new AssertionError(diagnostic);
    };
  }

  private void assertRefused(String reason, Path file) {
    Diagnostic diagnostic = refusal(reader.read(file, "x.tf"));
    assertEquals("Failed to read file", diagnostic.summary());
    assertTrue(diagnostic.detail().contains(reason), diagnostic.detail());
  }

  private static Diagnostic refusal(SourceReader.Reading reading) {
    return switch (reading) {
      case SourceReader.Text text -> throw new AssertionError("was read");
      case SourceReader.Refused(Diagnostic diagnostic) -> diagnostic;
    };
  }
}
