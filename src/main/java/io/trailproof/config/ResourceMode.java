package io.trailproof.config;

/** What a resource-like block asks Terraform to do with the object. */
public enum ResourceMode {
  /** {@code resource}: to make it and look after it. */
  MANAGED("resource", ""),
  /** {@code data}: to read it. */
  DATA("data", "data."),
  /** {@code ephemeral}: to open it for the time of a run. */
  EPHEMERAL("ephemeral", "ephemeral.");

  private final String blockType;
  private final String prefix;

  ResourceMode(String blockType, String prefix) {
    this.blockType = blockType;
    this.prefix = prefix;
  }

  public String blockType() {
    return blockType;
  }

  /** What stands before the type in an address. */
  public String prefix() {
    return prefix;
  }
}
