package io.trailproof.config;

import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Body;
import java.util.Optional;

/** A {@code provider} block; the name is the one that this module gives the provider. */
public record ProviderBlock(
    String localName, Optional<String> alias, Body body, SourceRange header) {

  /** {@code aws} or {@code aws.audit}. */
  public String key() {
    return localName + alias.map(name -> "." + name).orElse("");
  }
}
