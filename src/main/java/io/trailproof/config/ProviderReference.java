package io.trailproof.config;

import io.trailproof.source.SourceRange;
import java.util.Optional;

/** A provider configuration by the name that a module gives it: {@code aws}, {@code aws.audit}. */
public record ProviderReference(String localName, Optional<String> alias, SourceRange range) {

  /** {@code aws} or {@code aws.audit}. */
  public String text() {
    return localName + alias.map(name -> "." + name).orElse("");
  }
}
