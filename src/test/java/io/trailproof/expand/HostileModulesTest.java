package io.trailproof.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.config.VariableInputs;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.Diagnostics;
import io.trailproof.value.Origin;
import io.trailproof.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules that are made to take for ever, or to look where they should not. */
final class HostileModulesTest {
  @TempDir Path top;
  private Path root;

  @BeforeEach
  void makeRepository() throws IOException {
    root = Files.createDirectories(top.resolve("repository"));
    Files.createDirectory(root.resolve(".git"));
  }

  @Test
  void aBillionInstancesAreOneThatStandsForAll() throws Exception {
    write("main.tf", "resource \"aws_kms_key\" \"k\" {\n  count = 1000000000\n}\n");
    Inventory inventory = expand().inventory();
    assertEquals("[aws_kms_key.k[*]]", inventory.instances().toString());
    assertTrue(inventory.instances().getFirst().existence().isCertain());
    assertEquals(List.of("Too many instances"), summaries(inventory));
  }

  @Test
  void modulesThatDoubleEndAtTheBudget() throws Exception {
    for (int i = 0; i < 20; i++) {
      String next = "../m" + (i + 1);
      String two =
          "module \"a\" {\n  source = \"%s\"\n}\nmodule \"b\" {\n  source = \"%s\"\n}\n"
              .formatted(next, next);
      write("m" + i + "/main.tf", two);
    }
    write("m20/main.tf", "resource \"aws_kms_key\" \"k\" {\n}\n");
    write("main.tf", "module \"m\" {\n  source = \"./m0\"\n}\n");
    Inventory inventory = expand().inventory();
    assertTrue(inventory.unseen().stream().anyMatch(o -> o.kind() == Origin.Kind.LIMIT));
    assertTrue(summaries(inventory).contains("Too many module instances"));
  }

  @Test
  void aModuleThatCallsItselfIsCutThere() throws Exception {
    write(
        "a/main.tf",
        "module \"b\" {\n  source = \"../b\"\n}\nresource \"aws_kms_key\" \"a\" {\n}\n");
    write(
        "b/main.tf",
        "module \"a\" {\n  source = \"../a\"\n}\nresource \"aws_kms_key\" \"b\" {\n}\n");
    write("main.tf", "module \"a\" {\n  source = \"./a\"\n}\n");
    Inventory inventory = expand().inventory();
    assertEquals(
        "[module.a.aws_kms_key.a, module.a.module.b.aws_kms_key.b]",
        inventory.instances().toString());
    assertEquals(List.of("Module calls itself"), summaries(inventory));
    assertFalse(inventory.isComplete());
  }

  @Test
  void aModuleOutsideTheRepositoryIsNotRead() throws Exception {
    Files.createDirectory(top.resolve("outside"));
    Files.writeString(top.resolve("outside/main.tf"), "resource \"aws_kms_key\" \"k\" {\n}\n");
    write("main.tf", "module \"m\" {\n  source = \"../outside\"\n}\n");
    Inventory inventory = expand().inventory();
    assertEquals(List.of(), inventory.instances());
    assertEquals(List.of("Module outside the repository"), summaries(inventory));
    assertFalse(inventory.isComplete());
  }

  @Test
  void aFileThatLeadsOutsideTheRepositoryIsNotRead() throws Exception {
    Files.writeString(top.resolve("secret"), "locals {\n  a = 1\n}\n");
    write("main.tf", "resource \"aws_kms_key\" \"k\" {\n}\n");
    Files.createSymbolicLink(root.resolve("link.tf"), top.resolve("secret"));
    Inventory inventory = expand().inventory();
    assertEquals("[aws_kms_key.k]", inventory.instances().toString());
    assertEquals(List.of("Failed to read file"), summaries(inventory));
    assertFalse(inventory.isComplete());
  }

  @Test
  void theListOfInstalledModulesIsTrustedInsideItsDirectoryOnly() throws Exception {
    write(".terraform/modules/good/main.tf", "resource \"aws_kms_key\" \"good\" {\n}\n");
    write(".terraform/modules/git/main.tf", "resource \"aws_kms_key\" \"git\" {\n}\n");
    write("evil/main.tf", "resource \"aws_kms_key\" \"evil\" {\n}\n");
    write(
        ".terraform/modules/modules.json",
        """
        {"Modules": [
          {"Key": "", "Source": "", "Dir": "."},
          {"Key": "good", "Source": "registry.terraform.io/a/b/aws", "Dir": ".terraform/modules/good"},
          {"Key": "git", "Source": "git::https://github.com/a/b.git", "Dir": ".terraform/modules/git"},
          {"Key": "evil", "Source": "registry.terraform.io/a/c/aws", "Dir": "evil"},
          {"Key": "away", "Source": "a/d/aws", "Dir": ".terraform/modules/../../evil"},
          {"Key": "other", "Source": "x/y/aws", "Dir": ".terraform/modules/good"}
        ]}
        """);
    write(
        "main.tf",
        """
        module "good" {
          source  = "a/b/aws"
          version = "1.0.0"
        }
        module "git" {
          source = "github.com/a/b"
        }
        module "evil" {
          source = "a/c/aws"
        }
        module "away" {
          source = "a/d/aws"
        }
        module "other" {
          source = "a/e/aws"
        }
        """);
    Inventory inventory = expand().inventory();
    assertEquals(
        "[module.git.aws_kms_key.git, module.good.aws_kms_key.good]",
        inventory.instances().toString());
    assertEquals(
        List.of(
            "Module outside .terraform/modules",
            "Module outside .terraform/modules",
            "Module not installed"),
        summaries(inventory));
  }

  @Test
  void aVeryLongChainOfLocalsEndsInADiagnosticAtMost() throws Exception {
    StringBuilder locals = new StringBuilder("locals {\n  l0 = 1\n");
    for (int i = 1; i < 5_000; i++) {
      locals.append("  l").append(i).append(" = local.l").append(i - 1).append('\n');
    }
    write(
        "main.tf",
        locals + "}\nresource \"aws_kms_key\" \"k\" {\n  description = local.l4999\n}\n");
    Value description =
        expand().inventory().instances().getFirst().attribute("description").orElseThrow();
    assertTrue(description.isUnknown() || description.text().equals("1"));
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static List<String> summaries(Inventory inventory) {
    return inventory.diagnostics().stream().map(Diagnostic::summary).toList();
  }

  private Expansion expand() throws Exception {
    FutureTask<Expansion> task =
        new FutureTask<>(
            () -> DocumentedModulesTest.expand(root, VariableInputs.none(), new Diagnostics()));
    Thread thread = new Thread(null, task, "expansion", 64L << 20);
    thread.start();
    return task.get();
  }
}
