package io.trailproof.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.source.Budgets;
import io.trailproof.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is read of a broken file, block for block. */
final class RecoveryTest {

  @Test
  void aBlockThatLacksItsBraceEndsWhereSomethingStandsAsFarToTheLeft() throws IOException {
    assertReads(
        "unclosed_block.tf",
        """
        resource "a" "b" {
          a = 1
          nested {
            c = 2
          }
        }
        resource "a" "c" {
          b = 3
        }
        """);
  }

  @Test
  void aBrokenBlockIsReadInPartAndTheNextOneWhole() throws IOException {
    assertReads(
        "blocks.tf",
        """
        variable "c" {
          a = 1
        }
        variable "c" {
          a = 1
        }
        variable "c" {
        }
        variable "c" {
        }
        resource "a" "c" {
          ok = 1
          broken = invalid
        }
        resource "a" "d" {
          ok = 2
        }
        """);
  }

  @Test
  void aBraceTooManyIsPassedOver() throws IOException {
    assertReads(
        "brace_too_many.tf",
        """
        resource "a" "b" {
          a = 1
        }
        resource "a" "c" {
          b = 2
        }
        """);
  }

  @Test
  void aBodyKnowsWhetherMoreThanTheValueOfAnArgumentWasLost() {
    assertTrue(isWhole("a = 1"));
    assertTrue(isWhole("a = 1 2\n  b = 2"));
    assertTrue(isWhole("a = \n  b = 2"));
    assertFalse(isWhole("a 1"));
    assertFalse(isWhole("a"));
    assertFalse(isWhole("! a = 1"));
    assertFalse(isWhole("a = [1\n  b = 2"));
    assertFalse(isWhole("a = \"${b\n}\n  c = d\""));
    assertFalse(isWhole("b {} c = 1"));
    assertFalse(isWhole("b {\n    a 1\n  }"));
    assertFalse(isWhole("b { a = 1, c = 2 }"));
    assertFalse(isWhole("b \"${c}\" {\n  }"));
    assertFalse(isWhole("b {"));
  }

  private static boolean isWhole(String content) {
    SourceFile file = SourceFile.of("main.tf", "resource \"a\" \"b\" {\n  " + content + "\n}\n");
    ParsedFile parsed = new HclParser(Budgets.DEFAULT).parseFile(file);
    return parsed.body().blocks().getFirst().body().isWhole();
  }

  private static void assertReads(String name, String outline) throws IOException {
    Path file = Path.of("testdata/parse/broken", name);
    ParsedFile parsed =
        new HclParser(Budgets.DEFAULT).parseFile(SourceFile.of(name, Files.readString(file)));
    assertFalse(parsed.isComplete());
    assertEquals(outline, Outline.of(parsed.body()));
  }
}
