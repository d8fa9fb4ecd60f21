package io.trailproof.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.config.VariableInputs.Assignment;
import io.trailproof.config.VariableInputs.File;
import io.trailproof.config.VariableInputs.Flag;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.Diagnostics;
import io.trailproof.value.Derivation;
import io.trailproof.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flags and the environment; variable files are shown in {@code testdata/config/variables}. */
final class VariableValuesTest {
  @TempDir Path directory;
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void theEnvironmentIsTheWeakestAndFlagsCountInTheirOrder() throws IOException {
    write(
        "main.tf", "variable \"a\" {}\nvariable \"b\" {}\nvariable \"c\" {}\nvariable \"d\" {}\n");
    write("terraform.tfvars", "b = \"file\"\nc = \"file\"\nd = \"file\"\n");
    write("x.tfvars", "c = \"x\"\nd = \"x\"\n");
    Map<String, String> environment =
        Map.of("TF_VAR_a", "env", "TF_VAR_b", "env", "TF_VAR_z", "env", "HOME", "/");
    SortedMap<String, Value> values =
        read(
            environment,
            new Assignment("c", "first"),
            new Assignment("d", "first"),
            new File(directory.resolve("x.tfvars"), "x.tfvars"),
            new Assignment("d", "last"));
    assertEquals(
        "[env, file, x, last]", values.values().stream().map(Value::text).toList().toString());
    assertEquals(List.of(), diagnostics.toList());
  }

  @Test
  void aTextIsTheValueOfAPrimitiveVariableAndAnExpressionForAllOthers() throws IOException {
    write(
        "main.tf",
        """
        variable "untyped" {
        }
        variable "number" {
          type = number
        }
        variable "list" {
          type = list(string)
        }
        variable "any" {
          type = any
        }
        """);
    SortedMap<String, Value> values =
        read(
            Map.of(),
            new Assignment("untyped", "[1]"),
            new Assignment("number", "5"),
            new Assignment("list", "[1]"),
            new Assignment("any", "[1]"));
    assertEquals("[1]", values.get("untyped").text());
    assertEquals("5", values.get("number").number().text());
    assertEquals("1", values.get("list").elements().getFirst().text());
    assertEquals("1", values.get("any").elements().getFirst().number().text());
    assertEquals(List.of(), diagnostics.toList());
  }

  @Test
  void whatSetAVariableIsRemembered() throws IOException {
    write(
        "main.tf",
        "variable \"a\" {}\n"
            + "variable \"b\" {}\n"
            + "variable \"c\" {}\n"
            + "variable \"d\" {\n"
            + "  default = 1\n"
            + "}\n");
    write("a.auto.tfvars", "c = [\"file\"]\n");
    SortedMap<String, Value> values = read(Map.of("TF_VAR_b", "x"), new Assignment("a", "x"));
    assertEquals(Derivation.Step.VARIABLE_FLAG, step(values.get("a")));
    assertEquals(Derivation.Step.VARIABLE_ENVIRONMENT, step(values.get("b")));
    assertEquals(Derivation.Step.VARIABLE_FILE, step(values.get("c")));
    assertEquals(Derivation.Step.VARIABLE_DEFAULT, step(values.get("d")));
    assertEquals(
        Derivation.Step.VARIABLE_FILE, values.get("c").elements().getFirst().derivation().step());
  }

  @Test
  void whatIsNotDeclaredIsAWarningAndOfTheEnvironmentNothing() throws IOException {
    write("main.tf", "variable \"name\" {\n  default = 1\n}\n");
    write("terraform.tfvars", "nme = 1\n");
    read(Map.of("TF_VAR_other", "x"), new Assignment("third", "x"));
    assertEquals(
        List.of("Value for undeclared variable", "Value for undeclared variable"),
        diagnostics.toList().stream().map(Diagnostic::summary).toList());
    assertTrue(diagnostics.toList().getFirst().detail().contains("Did you mean \"name\"?"));
    assertTrue(diagnostics.toList().stream().noneMatch(Diagnostic::isError));
  }

  @Test
  void aBrokenVariableFileLeavesOnlyWhatIsSurelySet() throws IOException {
    write("main.tf", "variable \"a\" {\n  default = 1\n}\nvariable \"b\" {\n  default = 1\n}\n");
    write("terraform.tfvars", "a = 2\nb = = 3\n");
    SortedMap<String, Value> values = read(Map.of());
    assertEquals("2", values.get("a").number().text());
    assertTrue(values.get("b").isUnknown());
  }

  @Test
  void aVariableBlockInAVariableFileIsAnError() throws IOException {
    write("main.tf", "variable \"a\" {}\n");
    write("terraform.tfvars", "variable \"a\" {\n}\n");
    read(Map.of());
    assertEquals("Variable declaration in .tfvars file", diagnostics.toList().getFirst().summary());
  }

  private static Derivation.Step step(Value value) {
    assertEquals(Derivation.Step.VARIABLE, value.derivation().step());
    return value.derivation().inputs().getFirst().step();
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(directory.resolve(file), text);
  }

  private SortedMap<String, Value> read(Map<String, String> environment, Flag... flags)
      throws IOException {
    ScanRoot scan = ScanRoot.of(directory, directory);
    ModuleLoader loader = new ModuleLoader(scan, Budgets.DEFAULT);
    return VariableValues.of(
        loader.root(scan.given()),
        new VariableInputs(VariableInputs.fromEnvironment(environment), List.of(flags)),
        loader,
        diagnostics);
  }
}
