package io.trailproof.provider;

import io.trailproof.value.Content;
import io.trailproof.value.Identity;
import io.trailproof.value.Origin;
import io.trailproof.value.Refinement;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.Optional;

/**
 * An attribute of a resource type or of a nested block.
 *
 * @param defaultValue what the provider takes where the attribute is left out or null
 * @param sensitive whether its value must not be printed
 * @param refinement what is known of a value that only apply will know
 */
public record AttributeSchema(
    String name,
    Type type,
    Setting setting,
    Optional<Value> defaultValue,
    boolean sensitive,
    Refinement refinement) {

  /** Who sets an attribute; Terraform's own words for it. */
  public enum Setting {
    /** The configuration, always. */
    REQUIRED,
    /** The configuration; left out it is null or the provider's default. */
    OPTIONAL,
    /** The configuration; left out it is chosen at apply. */
    OPTIONAL_COMPUTED,
    /** The provider alone. */
    COMPUTED
  }

  /** Whether a configuration may set it: Terraform's documentation calls it an argument. */
  public boolean isArgument() {
    return setting != Setting.COMPUTED;
  }

  /** Whether it is known only after apply where the configuration does not set it. */
  public boolean isComputed() {
    return setting == Setting.COMPUTED || setting == Setting.OPTIONAL_COMPUTED;
  }

  /**
   * What the attribute is where the configuration leaves it out or sets it to null: the provider's
   * default, null, or the unknown that only apply decides.
   *
   * @param identity the resource instance's attribute, by its {@link ResourceSchema#canonicalName
   *     canonical name}
   * @param origin that attribute as the reason why the value is unknown
   */
  public Value omitted(Identity identity, Origin origin) {
    return isComputed()
        ? Value.of(type, Content.Unknown.because(origin).with(refinement).with(identity))
        : defaultValue.orElseGet(() -> Value.nullOf(type));
  }
}
