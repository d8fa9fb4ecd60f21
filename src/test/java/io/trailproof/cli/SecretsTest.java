package io.trailproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.cli.Start.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is marked sensitive decides, and is shown nowhere. */
final class SecretsTest {
  private static final String SECRET = "hunter2-canary";

  /** As sensitive variables stand in a plan: in clear text, and not marked. */
  private static final String SECRET_NAME =
      "\"name\": \"api-activity\", \"token\": {\"value\": \"" + SECRET + "\"}";

  @TempDir Path folder;

  @Test
  void aSensitiveVariableThatDecides() throws IOException {
    write(
        "main.tf",
        """
        variable "selector" {
          type      = string
          sensitive = true
        }
        resource "aws_cloudtrail" "main" {
          name                  = "main"
          s3_bucket_name        = "logs"
          is_multi_region_trail = true
          event_selector {
            read_write_type = var.selector
          }
        }
        """);
    assertSilent(1, "--only=no-compliant-trail", "--var", "selector=" + SECRET);
    write("terraform.tfvars", "selector = \"" + SECRET + "\"\n");
    assertSilent(1, "--only=no-compliant-trail");
    Start start = Start.in(folder).with("TF_VAR_selector", SECRET);
    assertSilent(start, 1, "--only=no-compliant-trail");
  }

  @Test
  void aSensitiveDefaultThatDecides() throws IOException {
    write(
        "main.tf",
        """
        variable "key" {
          default   = "alias/%s"
          sensitive = true
        }
        locals {
          key = "${var.key}-x"
        }
        resource "aws_cloudtrail" "main" {
          name                  = sensitive("%s")
          s3_bucket_name        = local.key
          is_multi_region_trail = length(local.key) == 1
          kms_key_id            = local.key
        }
        """
            .formatted(SECRET, SECRET));
    assertSilent(1);
  }

  @Test
  void aSensitiveValueInAPlan() throws IOException {
    write(
        "plan.json",
        """
        {
          "format_version": "1.2",
          "variables": {
            "token": {
              "value": "%s"
            }
          },
          "resource_changes": [
            {
              "address": "aws_cloudtrail.main",
              "mode": "managed",
              "type": "aws_cloudtrail",
              "name": "main",
              "provider_name": "registry.terraform.io/hashicorp/aws",
              "change": {
                "actions": ["create"],
                "before": null,
                "after": {
                  "name": "%s",
                  "s3_bucket_name": "%s",
                  "kms_key_id": "%s",
                  "is_multi_region_trail": true,
                  "event_selector": [{"read_write_type": "%s"}]
                },
                "after_unknown": {},
                "after_sensitive": {
                  "name": true,
                  "s3_bucket_name": true,
                  "kms_key_id": true,
                  "event_selector": true
                }
              }
            }
          ]
        }
        """
            .formatted(SECRET, SECRET, SECRET, SECRET, SECRET));
    assertSilent(1, "plan.json");
  }

  @Test
  void whatStandsBesideItInOneLongLine() throws IOException {
    String plan = Files.readString(Path.of("testdata/origin-edits/logging-off/plan.json"));
    String line = plan.replace("\n", "").replace("\"name\": \"api-activity\"", SECRET_NAME);
    write("plan.json", line);
    assertTrue(line.contains(SECRET));
    assertSilent(1, "--only=no-compliant-trail", "plan.json");
  }

  @Test
  void inAConsole() throws IOException {
    write(
        "main.tf",
        "variable \"x\" {\n  default = \"%s\"\n  sensitive = true\n}\n".formatted(SECRET));
    for (String[] arguments :
        List.of(new String[] {"console"}, new String[] {"console", "--json"})) {
      Ended ended =
          Start.in(folder)
              .reading("var.x\n[var.x]\nupper(var.x)\ntonumber(var.x)\n")
              .run(arguments);
      assertSilent(ended);
    }
  }

  private void assertSilent(int code, String... arguments) {
    assertSilent(Start.in(folder), code, arguments);
  }

  private static void assertSilent(Start start, int code, String... arguments) {
    for (String format : List.of("text", "json")) {
      List<String> all = new ArrayList<>(Arrays.asList(arguments));
      all.addAll(List.of("-v", "-f", format));
      Ended ended = start.run(all.toArray(String[]::new));
      assertEquals(code, ended.code(), ended.out() + ended.err());
      assertSilent(ended);
    }
  }

  private static void assertSilent(Ended ended) {
    assertFalse(ended.out().toLowerCase(Locale.ROOT).contains(SECRET), ended.out());
    assertFalse(ended.err().toLowerCase(Locale.ROOT).contains(SECRET), ended.err());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
