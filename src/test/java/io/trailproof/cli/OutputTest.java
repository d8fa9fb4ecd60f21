package io.trailproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trailproof.cli.Start.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zero is the answer only where the report arrived, and a file is written wholly or not at all. */
final class OutputTest {
  private static final String PASSES = "testdata/origin";

  @TempDir Path folder;

  @Test
  void aFullDiskIsNeverGreen() {
    assumeTrue(Files.isWritable(Path.of("/dev/full")), "this system has no /dev/full");
    Ended ended = Child.run(folder, "\"$@\" > /dev/full", List.of(), PASSES);
    assertEquals(2, ended.code());
    assertEquals(
        "trailproof: Output not written: Standard output is closed, or what it leads to is full.",
        ended.line());
  }

  @Test
  void aReaderWhoLeavesIsNeverGreen() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "this system has no shell");
    String shell = "{ \"$@\"; echo $? > '" + folder.resolve("code") + "'; } | exec true";
    Child.run(folder, shell, List.of(), PASSES);
    assertEquals("2", read("code").strip());
  }

  @Test
  void aProcessEndsWithTheCodeOfItsReport() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "this system has no shell");
    Ended ended = Child.run(folder, "\"$@\"", List.of(), PASSES);
    assertEquals(0, ended.code());
    assertEquals("", ended.err());
    assertEquals(Start.here().run(PASSES).out(), ended.out());
  }

  @Test
  void aReportInAFileLeavesStandardOutputEmpty() {
    Ended ended = Start.here().run("-f", "json=" + folder.resolve("report.json"), PASSES);
    assertEquals(0, ended.code());
    assertEquals("", ended.out());
    assertEquals(Start.here().run("-f", "json", PASSES).out(), read("report.json"));
  }

  @Test
  void severalFormatsSeveralPlaces() {
    Ended ended =
        Start.here().run("-f", "json=" + folder.resolve("report.json"), "--format=text", PASSES);
    assertEquals(Start.here().run(PASSES).out(), ended.out());
    assertEquals(Start.here().run("-f", "json", PASSES).out(), read("report.json"));
  }

  @Test
  void anEarlierReportIsReplacedAndKeepsItsPermissions() throws IOException {
    Path report = Files.writeString(folder.resolve("report.json"), "an earlier one");
    assumeTrue(Files.getFileStore(report).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(report, PosixFilePermissions.fromString("rw-r-----"));
    assertEquals(0, Start.here().run("-f", "json=" + report, PASSES).code());
    assertTrue(read("report.json").startsWith("{"));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(report)));
    assertEquals(List.of("report.json"), names(), "no draft is left");
  }

  @Test
  void aLinkStaysOneAndWhatItLeadsToIsReplaced() throws IOException {
    Files.writeString(folder.resolve("real.json"), "");
    Files.createSymbolicLink(folder.resolve("link.json"), Path.of("real.json"));
    assertEquals(0, Start.here().run("-f", "json=" + folder.resolve("link.json"), PASSES).code());
    assertTrue(Files.isSymbolicLink(folder.resolve("link.json")));
    assertTrue(read("real.json").startsWith("{"));
  }

  @Test
  void whatIsAnalysedIsNotOverwritten() throws IOException {
    Path main = Files.writeString(folder.resolve("main.tf"), "");
    Path plan = Files.copy(Path.of("testdata/origin/plan.json"), folder.resolve("plan.json"));
    Path settings = Files.writeString(folder.resolve("settings"), "");
    assertNotWritten("main.tf belongs to Terraform and is not overwritten.", "main.tf", ".");
    assertNotWritten(
        "plan.json is what is analysed and is not overwritten.", "plan.json", "plan.json");
    assertNotWritten(
        "settings is what is analysed and is not overwritten.",
        "settings",
        "--var-file",
        "settings",
        ".");
    assertEquals(0, Files.size(main) + Files.size(settings));
    assertTrue(Files.size(plan) > 1000);
  }

  @Test
  void aDirectoryAndAPlaceThatDoesNotExistAreNoFiles() throws IOException {
    Files.writeString(folder.resolve("main.tf"), "");
    Files.createDirectory(folder.resolve("reports"));
    assertNotWritten("reports is not a regular file.", "reports", ".");
    assertNotWritten("a/b.json is in a directory that does not exist.", "a/b.json", ".");
  }

  private void assertNotWritten(String why, String file, String... arguments) {
    String[] all =
        Stream.concat(Stream.of("-f", "json=" + file), Stream.of(arguments)).toArray(String[]::new);
    Ended ended = Start.in(folder).run(all);
    assertEquals("trailproof: Report not written: " + why, ended.line());
    assertEquals(2, ended.code());
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
