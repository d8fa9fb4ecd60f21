package io.trailproof.config;

import io.trailproof.source.SourceRange;
import java.util.List;
import java.util.Optional;

/**
 * An entry of {@code required_providers}.
 *
 * @param source {@code hashicorp/aws}; without one it is HashiCorp's provider of the local name
 * @param aliases the configurations that a caller must pass: {@code configuration_aliases}
 */
public record RequiredProvider(
    String localName,
    Optional<String> source,
    Optional<String> version,
    List<ProviderReference> aliases,
    SourceRange range) {

  public RequiredProvider {
    aliases = List.copyOf(aliases);
  }

  /** The provider's own name, which its resource types begin with: {@code aws}. */
  public String type() {
    return source.map(text -> text.substring(text.lastIndexOf('/') + 1)).orElse(localName);
  }
}
