package io.trailproof.parse;

import io.trailproof.source.SourceFile;
import io.trailproof.syntax.Body;
import java.util.List;

/**
 * Reads HCL's JSON syntax: {@code .tf.json} and {@code .tfvars.json} files.
 *
 * <p>The body has an attribute for each property; {@link io.trailproof.syntax.JsonBodies} tells
 * which of them are blocks.
 */
public final class JsonSyntaxParser {
  private final HclParser templates;

  public JsonSyntaxParser(HclParser templates) {
    this.templates = templates;
  }

  public ParsedFile parseFile(SourceFile file) {
    Body body = new Body(List.of(), List.of(), Body.Syntax.JSON, file.whole());
    return new ParsedFile(file, body, List.of(), List.of());
  }

  HclParser templates() {
    return templates;
  }
}
