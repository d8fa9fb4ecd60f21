package io.trailproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trailproof.cli.Start.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names and values that mean something to a terminal, or to a machine that reads a build's output,
 * reach no report as they are.
 */
final class HostileNamesTest {
  /** Clears the screen, turns text around, ends the line, and commands a build. */
  private static final List<String> HOSTILE =
      List.of(
          "\u001b[2Jcleared",
          "\u009b31mred",
          "\u202egnp.txt",
          "a\n::error::b",
          "::stop-commands::x",
          "\u2028separated",
          "\u0007\u007fbell");

  @TempDir Path folder;

  @Test
  void asValuesThatDecide() throws IOException {
    for (String text : HOSTILE) {
      String literal = text.replace("\n", "\\n");
      write(
          "main.tf",
          """
          variable "x" {
            default = "%s"
          }
          resource "aws_cloudtrail" "main" {
            for_each       = toset([var.x])
            name           = each.key
            s3_bucket_name = "%s"
            event_selector {
              read_write_type = "%s"
            }
          }
          """
              .formatted(literal, literal, literal));
      assertHarmless();
    }
  }

  @Test
  void asLabelsAndFileNames() throws IOException {
    for (String text : HOSTILE) {
      Path file = fileNamed(text + ".tf");
      Files.writeString(file, "resource \"aws_cloudtrail\" \"" + text.replace("\n", "") + "\" {\n");
      write("main.tf", "resource \"aws_cloudtrail\" \"good\" {}\nlocals { a = local.b }\n");
      assertHarmless();
      Files.delete(file);
    }
  }

  @Test
  void asDirectoriesOnTheCommandLine() throws IOException {
    for (String text : HOSTILE) {
      Path inner = fileNamed(text);
      Files.createDirectory(inner);
      Files.writeString(inner.resolve("main.tf"), "resource \"aws_cloudtrail\" \"main\" {}\n");
      assertHarmless();
    }
  }

  @Test
  void asNamesInAPlan() throws IOException {
    for (String text : HOSTILE) {
      String escaped =
          text.replace("\n", "\\n").replace("\u001b", "\\u001b").replace("\u0007", "\\u0007");
      write(
          "plan.json",
          """
          {"format_version": "1.2", "resource_changes": [{
            "address": "aws_cloudtrail.main[\\"%s\\"]", "mode": "managed", "type": "aws_cloudtrail",
            "name": "main", "index": "%s", "provider_name": "registry.terraform.io/hashicorp/aws",
            "change": {"actions": ["create"], "before": null, "after": {"name": "%s"},
              "after_unknown": {}, "after_sensitive": {}}}]}
          """
              .formatted(escaped, escaped, escaped));
      assertHarmless("plan.json");
    }
  }

  private void assertHarmless(String... arguments) {
    for (String format : List.of("-ftext", "-fjson")) {
      for (String colour : List.of("--color=never", "--color=always")) {
        String[] all = new String[arguments.length + 3];
        all[0] = format;
        all[1] = colour;
        all[2] = "-v";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        Ended ended = Start.in(folder).with("GITHUB_ACTIONS", "true").run(all);
        assertHarmless(ended.out());
        assertHarmless(ended.err());
        assertFalse(ended.err().contains("Internal error"), ended.err());
      }
    }
  }

  private static void assertHarmless(String report) {
    for (String line : report.lines().toList()) {
      assertFalse(line.stripLeading().startsWith("::") && line.startsWith("::"), line);
      String plain = line.replaceAll("\u001b\\[(0|1|2|31|32|33)m", "");
      plain
          .codePoints()
          .forEach(
              c -> {
                int type = Character.getType(c);
                assertTrue(
                    type != Character.CONTROL
                        && type != Character.FORMAT
                        && type != Character.LINE_SEPARATOR
                        && type != Character.PARAGRAPH_SEPARATOR,
                    () -> "U+%04X in ".formatted(c) + line);
              });
    }
    assertEquals(-1, report.indexOf('\r'));
  }

  private Path fileNamed(String name) {
    try {
      return folder.resolve(name);
    } catch (InvalidPathException e) {
      assumeTrue(false, "this system cannot write the name");
      throw e;
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
