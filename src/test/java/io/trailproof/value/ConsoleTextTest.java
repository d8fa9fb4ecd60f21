package io.trailproof.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Values as Terraform's console prints them. */
class ConsoleTextTest {

  @Test
  void collectionsSayWhatTheyAre() {
    assertEquals(
        """
        {
          "a" = tolist([
            "x",
            tostring(null),
          ])
          "b" = toset([
            1,
          ])
          "c" = tomap({
            "k" = true
          })
          "d" = [
            null,
            {},
          ]
        }\
        """,
        print(
            """
            {a = list(string)["x", null(string)], b = set(number)[1], \
            c = map(bool){k = true}, d = [null, {}]}\
            """));
  }

  @Test
  void nullsSayWhatTheyAreNot() {
    assertEquals("tolist(null) /* of string */", print("null(list(string))"));
    assertEquals("null /* object */", print("null(object({a:string}))"));
    assertEquals("tonumber(null)", print("null(number)"));
  }

  @Test
  void stringsOfSeveralLinesAreHeredocs() {
    assertEquals("<<EOT_\na\nEOT\nEOT_", print("\"a\\nEOT\""));
    assertEquals("[\n  <<-EOT\n  a\n  b\n  EOT,\n]", print("[\"a\\nb\"]"));
  }

  @Test
  void stringsOfOneLineAreQuoted() {
    assertEquals("\"a\\\"\\\\b\\x01\\u200bé\"", print("\"a\\\"\\\\b\\u0001\\u200bé\""));
  }

  @Test
  void whatIsUnknownOrMarkedIsNotShown() {
    assertEquals("(known after apply)", print("?list(string)"));
    assertEquals("(known after apply)", print("sensitive(?string)"));
    assertEquals("(sensitive value)", print("sensitive({a = 1})"));
    assertEquals(
        "[\n  (sensitive value),\n  (known after apply),\n]", print("[sensitive(1), ?any]"));
    assertEquals("(sensitive value)", print("sensitive(null)"));
  }

  @Test
  void typesArePrintedOverSeveralLines() {
    assertEquals(
        """
        list(
            object({
                a: tuple([
                    string,
                    dynamic,
                ]),
                b: map(set(number)),
            }),
        )\
        """,
        ConsoleText.of(Notation.type("list(object({a:tuple([string,any]),b:map(set(number))}))")));
  }

  private static String print(String value) {
    return ConsoleText.of(Notation.value(value));
  }
}
