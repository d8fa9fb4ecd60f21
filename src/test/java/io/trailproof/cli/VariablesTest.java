package io.trailproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sets a variable, the weakest first, asked of a console that shows it. */
final class VariablesTest {
  @TempDir Path folder;

  @BeforeEach
  void module() throws IOException {
    write("main.tf", "variable \"x\" {\n  default = \"default\"\n}\n");
    write("a.tfvars", "x = \"file a\"\n");
    write("b.tfvars", "x = \"file b\"\n");
  }

  @Test
  void theDefault() {
    assertEquals("default", value(Start.in(folder)));
  }

  @Test
  void theEnvironment() {
    assertEquals("environment", value(Start.in(folder).with("TF_VAR_x", "environment")));
  }

  @Test
  void theVariableFileOfTheModule() throws IOException {
    write("terraform.tfvars", "x = \"module\"\n");
    assertEquals("module", value(Start.in(folder).with("TF_VAR_x", "environment")));
  }

  @Test
  void theLastFlagOfEitherKind() {
    Start start = Start.in(folder).with("TF_VAR_x", "environment");
    assertEquals("flag", value(start, "--var", "x=flag"));
    assertEquals("file a", value(start, "--var-file", "a.tfvars"));
    assertEquals("flag", value(start, "--var-file", "a.tfvars", "--var", "x=flag"));
    assertEquals("file a", value(start, "--var", "x=flag", "--var-file", "a.tfvars"));
    assertEquals(
        "file b", value(start, "--var-file=a.tfvars", "--var=x=flag", "--var-file=b.tfvars"));
    assertEquals(
        "y=z", value(start, "--var", "x=flag", "--var-file", "b.tfvars", "--var", "x=y=z"));
  }

  @Test
  void theWorkspace() {
    Start start = Start.in(folder).reading("terraform.workspace");
    assertEquals("\"default\"\n", start.run("console").out());
    assertEquals("\"blue\"\n", start.with("TF_WORKSPACE", "blue").run("console").out());
    assertEquals(
        "\"green\"\n",
        start.with("TF_WORKSPACE", "blue").run("console", "--workspace", "green").out());
  }

  private static String value(Start start, String... flags) {
    String[] arguments = new String[flags.length + 1];
    arguments[0] = "console";
    System.arraycopy(flags, 0, arguments, 1, flags.length);
    String answer = start.reading("var.x\n").run(arguments).out().strip();
    return answer.substring(1, answer.length() - 1);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
