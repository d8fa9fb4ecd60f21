package io.trailproof.parse;

import io.trailproof.source.Diagnostic;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Body;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.JsonBodies;
import java.util.List;

/**
 * Reads HCL's JSON syntax: {@code .tf.json} and {@code .tfvars.json} files.
 *
 * <p>The body has an attribute for each property but {@code "//"}, in order and with duplicates;
 * {@link JsonBodies} tells which of them are blocks.
 */
public final class JsonSyntaxParser {
  private final HclParser templates;

  public JsonSyntaxParser(HclParser templates) {
    this.templates = templates;
  }

  public ParsedFile parseFile(SourceFile file) {
    Diagnostics diagnostics = new Diagnostics();
    if (file.text().length() > templates.budgets().fileBytes()) {
      diagnostics.add(
          Diagnostic.error(
              "File too large",
              "The text is longer than "
                  + templates.budgets().fileBytes()
                  + " characters. It is not read."));
      return parsed(file, new Expression.Invalid(file.whole()), diagnostics);
    }
    try {
      return parsed(file, new JsonReader(file, templates, diagnostics).read(), diagnostics);
    } catch (StackOverflowError e) {
      // The last resort: the caller's thread has less stack than the budget for nesting needs.
      diagnostics.error(
          "Nesting too deep",
          "Objects and arrays stand deeper in each other than there is memory for. The file is not"
              + " read.",
          file.range(0, 0));
      return parsed(file, new Expression.Invalid(file.whole()), diagnostics);
    }
  }

  private static ParsedFile parsed(SourceFile file, Expression root, Diagnostics diagnostics) {
    Body body =
        switch (root) {
          case Expression.ObjectCons object -> JsonBodies.body(object);
          case Expression.TupleCons tuple -> JsonBodies.body(tuple, diagnostics);
          case Expression.Invalid(SourceRange range) -> nothing(range);
          default -> {
            diagnostics.error(
                "Root value must be object",
                "The root value in a JSON-based configuration must be either a JSON object or a"
                    + " JSON array of objects.",
                root.range());
            yield nothing(root.range());
          }
        };
    return new ParsedFile(file, body, List.of(), diagnostics.toList());
  }

  private static Body nothing(SourceRange range) {
    return new Body(List.of(), List.of(), Body.Syntax.JSON, range);
  }
}
