package io.trailproof.config;

import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Body;
import io.trailproof.syntax.Traversal;
import java.util.List;
import java.util.Optional;

/**
 * A {@code resource}, {@code data} or {@code ephemeral} block.
 *
 * @param provider the provider configuration that it names itself
 * @param ignoresAll {@code ignore_changes = all}
 * @param ignored the paths in {@code ignore_changes}
 * @param body its arguments and nested blocks, those of Terraform itself taken out
 * @param range all of the block
 */
public record Resource(
    ResourceMode mode,
    String type,
    String name,
    Repetition repetition,
    Optional<ProviderReference> provider,
    List<Traversal> dependsOn,
    boolean ignoresAll,
    List<Traversal> ignored,
    Body body,
    SourceRange header,
    SourceRange range) {

  public Resource {
    dependsOn = List.copyOf(dependsOn);
    ignored = List.copyOf(ignored);
  }

  /** How references and the module's map name it: {@code aws_kms_key.logs}, {@code data.…}. */
  public String key() {
    return key(mode, type, name);
  }

  public static String key(ResourceMode mode, String type, String name) {
    return mode.prefix() + type + "." + name;
  }
}
