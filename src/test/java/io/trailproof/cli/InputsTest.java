package io.trailproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trailproof.cli.Start.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What can be at a path, and what a scan makes of it. */
@Timeout(120)
final class InputsTest {
  private static final String TRAIL = "resource \"aws_cloudtrail\" \"main\" {}\n";

  @TempDir Path folder;

  @Test
  void nothing() {
    assertRefused("No such file or directory: There is nothing at absent.", "absent");
  }

  @Test
  void aDirectoryWithoutTerraform() throws IOException {
    Files.createDirectory(folder.resolve("docs"));
    assertRefused(
        "No Terraform configuration: There is no .tf or .tf.json file in or below docs.", "docs");
  }

  @Test
  void anEmptyFileIsAConfigurationThatAsksForNothing() throws IOException {
    write("main.tf", "");
    Ended ended = Start.in(folder).run(".");
    assertEquals(0, ended.code());
    assertEquals(
        """
        Nothing is configured in AWS, so there is nothing to ask.
        no verdict  (0 resources in 1 input)
        """,
        ended.out());
  }

  @Test
  void withoutAPathTheWorkingDirectory() throws IOException {
    write("main.tf", TRAIL);
    assertEquals(Start.in(folder).run(".").out(), Start.in(folder).run().out());
    assertEquals(Start.in(folder).run("scan").out(), Start.in(folder).run().out());
  }

  @Test
  void aConfigurationFileStandsForItsDirectory() throws IOException {
    write("main.tf", TRAIL);
    write("other.tf", "resource \"aws_cloudtrail\" \"other\" {}\n");
    assertTrue(Start.in(folder).run("main.tf").out().contains("aws_cloudtrail.other"));
  }

  @Test
  void aPlanByAnyName() throws IOException {
    String plan = Files.readString(Path.of("testdata/origin/plan.json"));
    for (String name : new String[] {"plan", "plan.tf", "plan.tf.json", "main.tf", "-a b"}) {
      write(name, plan);
      Ended ended = Start.in(folder).run("./" + name);
      assertEquals(0, ended.code(), ended.err());
      assertTrue(ended.out().contains("(9 resources in 1 input)"), ended.out());
      Files.delete(folder.resolve(name));
    }
  }

  @Test
  void aPlanOnStandardInput() throws IOException {
    String plan = Files.readString(Path.of("testdata/origin/plan.json"));
    Ended ended = Start.in(folder).reading(plan).run("-");
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.out().contains("Account default  (<stdin>)"), ended.out());
  }

  @Test
  void whatIsNoPlanInJsonIsAnsweredWithTheCommandThatMakesOne() throws IOException {
    write("tfplan", "PK\u0003\u0004tfplan");
    assertSays("Plan file is not JSON", "\"terraform show -json tfplan\"", "tfplan");
    write("log", "{\"@level\":\"info\",\"@message\":\"Terraform 1.11.4\"}\n");
    assertSays("Log instead of a plan", "\"terraform show -json FILE\"", "log");
    write("terraform.tfstate", "{\"version\": 4, \"serial\": 1, \"lineage\": \"x\"}");
    assertSays("State file is not for reading", "\"terraform show -json", "terraform.tfstate");
    write("package.json", "{\"name\": \"x\"}");
    assertSays("Neither a plan nor a state", "\"terraform show -json", "package.json");
    write("empty", "");
    assertSays("Empty input", "empty has no content", "empty");
  }

  @Test
  void jsonThatEndsTooEarly() throws IOException {
    write("plan.json", "{\"format_version\": \"1.2\",");
    Ended ended = Start.in(folder).run("plan.json");
    assertEquals(2, ended.code());
    assertTrue(
        ended.line().startsWith("trailproof: Invalid plan document: plan.json cannot be read"),
        ended.err());
    assertTrue(ended.line().endsWith("(plan.json:1:26)"), ended.err());
  }

  @Test
  void aPipeIsNotWaitedFor() throws IOException {
    pipe("plan");
    assertRefused(
        "Not a regular file: plan is a device, a pipe or a socket; - reads a plan from standard"
            + " input.",
        "plan");
  }

  @Test
  void aPipeAmongTheFilesIsNotWaitedForEither() throws IOException {
    write("main.tf", TRAIL);
    pipe("pipe.tf");
    Ended ended = Start.in(folder).run("--only", "no-compliant-trail");
    assertEquals(3, ended.code());
    assertTrue(ended.out().contains("not seen: pipe.tf was not read"), ended.out());
  }

  @Test
  void linksThatLeadInACircleAreNotFollowed() throws IOException {
    write("main.tf", TRAIL);
    Files.createSymbolicLink(folder.resolve("self"), Path.of("."));
    Files.createSymbolicLink(folder.resolve("loop.tf"), Path.of("loop.tf"));
    Ended ended = Start.in(folder).run("--only", "no-compliant-trail");
    assertEquals(3, ended.code());
    assertTrue(ended.out().contains("not seen: loop.tf was not read"), ended.out());
    assertTrue(ended.out().contains("(1 resource in 1 input)"), ended.out());
  }

  @Test
  void whatIsInADirectoryThatMayNotBeOpenedNobodyKnows() throws IOException {
    write("main.tf", "provider \"aws\" {}\n");
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assumeTrue(Files.getFileStore(closed).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assumeFalse(Files.isReadable(closed), "the superuser opens everything");
      Ended ended = Start.in(folder).run("--only", "no-compliant-trail");
      assertEquals(3, ended.code());
      assertTrue(ended.out().contains("error: Unreadable directory"), ended.out());
      assertTrue(ended.out().contains("? no-compliant-trail  unknown"), ended.out());
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void pipe(String name) throws IOException {
    try {
      int code = new ProcessBuilder("mkfifo", folder.resolve(name).toString()).start().waitFor();
      assumeTrue(code == 0, "this system makes no pipes");
    } catch (IOException e) {
      assumeTrue(false, "this system has no mkfifo");
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private void assertSays(String summary, String what, String... arguments) {
    Ended ended = Start.in(folder).run(arguments);
    assertTrue(ended.line().startsWith("trailproof: " + summary + ": "), ended.err());
    assertTrue(ended.line().contains(what), ended.err());
    assertEquals(2, ended.code());
  }

  private void assertRefused(String says, String... arguments) {
    Ended ended = Start.in(folder).run(arguments);
    assertEquals("trailproof: " + says, ended.line());
    assertEquals("", ended.out());
    assertEquals(2, ended.code());
  }
}
