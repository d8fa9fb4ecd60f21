package io.trailproof.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trailproof.config.VariableInputs;
import io.trailproof.source.Diagnostics;
import io.trailproof.value.Sameness;
import io.trailproof.value.Truth;
import io.trailproof.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Two root modules may call the same module: what they make has one address and is two things. */
final class RootsApartTest {
  private static final String BUCKET = "module.trail.module.bucket.aws_s3_bucket.b";

  @Test
  void oneAddressInTwoRootModulesIsTwoThings() throws IOException {
    Value prod = attribute("prod", "id");
    assertEquals(Truth.TRUE, Sameness.same(prod, attribute("prod", "bucket")));
    assertEquals(Truth.UNKNOWN, Sameness.same(prod, attribute("stage", "id")));
  }

  @Test
  void theAccountIsOneWhereverItIsNamed() throws IOException {
    assertEquals(
        Truth.TRUE, Sameness.same(attribute("prod", "region"), attribute("stage", "region")));
  }

  private static Value attribute(String root, String name) throws IOException {
    Path folder = Path.of("testdata/config-roots/live", root);
    return DocumentedModulesTest.expand(folder, VariableInputs.none(), new Diagnostics())
        .inventory()
        .instances()
        .stream()
        .filter(instance -> instance.toString().equals(BUCKET))
        .findFirst()
        .flatMap(instance -> instance.attribute(name))
        .orElseThrow();
  }
}
