package io.trailproof.expand;

import io.trailproof.config.Resource;
import io.trailproof.config.ResourceMode;
import io.trailproof.provider.AttributeSchema;
import io.trailproof.provider.AttributeSchema.Setting;
import io.trailproof.provider.BlockSchema;
import io.trailproof.provider.Constraints;
import io.trailproof.provider.ResourceSchema;
import io.trailproof.value.Refinement;
import io.trailproof.value.Type;
import java.util.Optional;
import java.util.TreeMap;

/** {@code terraform_data}, the one resource type that Terraform itself brings. */
final class BuiltinSchema {
  private static final ResourceSchema TERRAFORM_DATA = terraformData();

  private BuiltinSchema() {}

  static Optional<ResourceSchema> of(Resource resource) {
    return resource.mode() == ResourceMode.MANAGED && resource.type().equals("terraform_data")
        ? Optional.of(TERRAFORM_DATA)
        : Optional.empty();
  }

  private static ResourceSchema terraformData() {
    TreeMap<String, AttributeSchema> attributes = new TreeMap<>();
    attributes.put("id", attribute("id", Type.STRING, Setting.COMPUTED, Refinement.NOT_NULL));
    attributes.put("input", attribute("input", Type.DYNAMIC, Setting.OPTIONAL, Refinement.NONE));
    attributes.put("output", attribute("output", Type.DYNAMIC, Setting.COMPUTED, Refinement.NONE));
    attributes.put(
        "triggers_replace",
        attribute("triggers_replace", Type.DYNAMIC, Setting.OPTIONAL, Refinement.NONE));
    return new ResourceSchema(
        ResourceMode.MANAGED,
        "terraform_data",
        false,
        new BlockSchema(attributes, new TreeMap<>(), false, Constraints.NONE),
        new TreeMap<>());
  }

  private static AttributeSchema attribute(
      String name, Type type, Setting setting, Refinement refinement) {
    return new AttributeSchema(name, type, setting, Optional.empty(), false, refinement);
  }
}
