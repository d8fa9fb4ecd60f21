package io.trailproof.plan;

/** The document is not what Terraform writes; caught where the reading began. */
final class MalformedPlan extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  MalformedPlan(String what, int offset) {
    super(what, null, false, false);
    this.offset = offset;
  }

  int offset() {
    return offset;
  }
}
