package io.trailproof.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.source.Budgets;
import io.trailproof.value.Origin;
import io.trailproof.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What functions may read: regular files of the repository, wherever a link leads. */
final class FileAccessTest {
  private static final String SECRET = "a secret outside";

  @TempDir Path directory;
  private Path repository;
  private FunctionTable table;

  @BeforeEach
  void aRepositoryBesideASecret() throws IOException {
    repository = Files.createDirectories(directory.resolve("repository"));
    Path module = Files.createDirectories(repository.resolve("module"));
    Files.writeString(directory.resolve("secret.txt"), SECRET);
    Files.writeString(repository.resolve("shared.txt"), "shared");
    Files.writeString(module.resolve("own.txt"), "own");
    Files.writeString(module.resolve("large.txt"), "0123456789".repeat(10));
    Files.createSymbolicLink(module.resolve("inside.txt"), Path.of("../shared.txt"));
    Files.createSymbolicLink(module.resolve("outside.txt"), directory.resolve("secret.txt"));
    Files.createSymbolicLink(module.resolve("away"), directory);
    table =
        FunctionTable.terraform(
            FileAccess.within(repository, module, 64),
            (template, variables, functions) -> Value.string(template.text()),
            Budgets.DEFAULT);
  }

  private Value call(String function, String... arguments) throws FunctionException {
    return Call.of(
        table.find(function).orElseThrow(),
        List.of(arguments).stream().map(Value::string).toList());
  }

  private void assertNotRead(Value value) {
    assertTrue(value.isUnknown());
    assertEquals(Origin.Kind.FILE, value.origins().first().kind());
    assertFalse(value.toString().contains(SECRET));
  }

  @Test
  void pathsAreRelativeToTheRootModule() throws Exception {
    assertEquals(Value.string("own"), call("file", "own.txt"));
    assertEquals(Value.string("shared"), call("file", "../shared.txt"));
    assertEquals(Value.string("shared"), call("file", "../module/../shared.txt"));
  }

  @Test
  void aLinkIsJudgedByWhereItLeads() throws Exception {
    assertEquals(Value.string("shared"), call("file", "inside.txt"));
    assertNotRead(call("file", "outside.txt"));
    assertNotRead(call("file", "away/secret.txt"));
    assertNotRead(call("filesha256", "outside.txt"));
  }

  @Test
  void nobodyCanTellWhatIsThereOutside() throws Exception {
    assertNotRead(call("file", "../../secret.txt"));
    assertNotRead(call("file", "../../nothing.txt"));
    assertNotRead(call("file", "/etc/hostname"));
    assertNotRead(call("file", "/dev/zero"));
    assertNotRead(call("fileexists", "../../secret.txt"));
    assertNotRead(call("fileexists", "away/nothing.txt"));
    assertNotRead(call("fileset", "../..", "*"));
  }

  @Test
  void whatIsTooLargeIsNotRead() throws Exception {
    assertNotRead(call("file", "large.txt"));
    assertEquals(Value.TRUE, call("fileexists", "large.txt"));
  }

  @Test
  void aSetIsUnknownIfALinkCouldHideAPartOfIt() throws Exception {
    assertEquals(List.of(Value.string("own.txt")), call("fileset", ".", "ow*").elements());
    assertNotRead(call("fileset", ".", "*.txt"));
    assertNotRead(call("fileset", ".", "**/own.txt"));
  }

  @Test
  void withoutAccessEveryFileIsOutside() throws Exception {
    FunctionTable blind =
        FunctionTable.terraform(
            FileAccess.none(), (template, variables, functions) -> Value.NULL, Budgets.DEFAULT);
    assertNotRead(Call.of(blind.find("file").orElseThrow(), List.of(Value.string("own.txt"))));
  }
}
