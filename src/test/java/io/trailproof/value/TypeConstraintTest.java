package io.trailproof.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a variable's value: defaults first, then conversion. */
class TypeConstraintTest {
  /**
   * {@code list(object({name = string, size = optional(number, 8), tags = optional(object({…}))}))}
   */
  private static final TypeConstraint DISKS =
      new TypeConstraint(
          Notation.type("list(object({name:string,size?:number,tags?:object({team?:string})}))"),
          new Defaults.OfElements(
              new Defaults.OfObject(
                  Map.of("size", Value.number(8), "tags", Value.EMPTY_OBJECT),
                  Map.of(
                      "tags",
                      new Defaults.OfObject(Map.of("team", Value.string("us")), Map.of())))));

  private static final String FULL =
      "list(object({name:string,size:number,tags:object({team:string})}))";

  @Test
  void whatIsLeftOutOrNullTakesTheDefault() {
    assertEquals(
        ok(FULL + "[{name = \"a\", size = 8, tags = {team = \"us\"}}]"),
        convert("[{name = \"a\"}]"));
    assertEquals(
        ok(FULL + "[{name = \"a\", size = 8, tags = {team = \"us\"}}]"),
        convert("[{name = \"a\", size = null, tags = {team = null}}]"));
  }

  @Test
  void whatIsGivenStays() {
    assertEquals(
        ok(FULL + "[{name = \"1\", size = 9, tags = {team = \"us\"}}]"),
        convert("[{name = 1, size = \"9\", tags = {}, extra = true}]"));
  }

  @Test
  void mapsAreObjectsToo() {
    assertEquals(
        ok(FULL + "[{name = \"a\", size = 8, tags = {team = \"us\"}}]"),
        convert("list(map(string))[map(string){name = \"a\"}]"));
  }

  @Test
  void nullAndUnknownObjectsTakeNone() {
    String type = "object({name:string,size:number,tags:object({team:string})})";
    assertEquals(ok("null(" + FULL + ")"), convert("null"));
    assertEquals(ok(FULL + "[null(" + type + ")]"), convert("[null]"));
    assertEquals(ok("?" + FULL), convert("?any"));
    assertEquals(
        ok(FULL + "[{name = ?string, size = 8, tags = ?object({team:string})}]"),
        convert("[{name = ?string, tags = ?any}]"));
  }

  @Test
  void marksStay() {
    assertEquals(
        ok(FULL + "[sensitive({name = \"a\", size = 8, tags = {team = \"us\"}})]"),
        convert("[sensitive({name = \"a\"})]"));
  }

  @Test
  void theReasonSaysWhere() {
    assertEquals(
        new Conversion.Failed("[0].size: a number is required"),
        convert("[{name = \"a\", size = \"big\"}]"));
    assertEquals(
        new Conversion.Failed("element 0: attribute \"name\" is required"), convert("[{}]"));
  }

  private static Conversion.Result ok(String value) {
    return new Conversion.Converted(Notation.value(value));
  }

  private static Conversion.Result convert(String value) {
    return DISKS.convert(Notation.value(value));
  }
}
