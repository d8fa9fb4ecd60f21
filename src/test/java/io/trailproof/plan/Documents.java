package io.trailproof.plan;

import io.trailproof.expand.Inventory;
import io.trailproof.parse.HclParser;
import io.trailproof.provider.ProviderSchema;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads documents for tests. */
final class Documents {
  private static final HclParser PARSER = new HclParser(Budgets.DEFAULT);
  static final ProviderSchema AWS = ProviderSchema.aws(PARSER);

  private Documents() {}

  static PlanReader.Reading read(byte[] bytes) {
    return read(bytes, Budgets.DEFAULT);
  }

  static PlanReader.Reading read(byte[] bytes, Budgets budgets) {
    try (InputStream stream = new ByteArrayInputStream(bytes)) {
      return new PlanReader(AWS, PARSER, budgets).read(stream, "plan.json");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Inventory inventory(String text) {
    return inventory(read(text.getBytes(StandardCharsets.UTF_8)));
  }

  static Inventory inventory(Path file) throws IOException {
    return inventory(read(Files.readAllBytes(file)));
  }

  static Inventory inventory(PlanReader.Reading reading) {
    return switch (reading) {
      case PlanReader.Read(Inventory inventory) -> inventory;
      case PlanReader.Refused(Diagnostic reason) -> throw new AssertionError(reason);
    };
  }

  static Diagnostic refusal(PlanReader.Reading reading) {
    return switch (reading) {
      case PlanReader.Read(Inventory inventory) -> throw new AssertionError(inventory);
      case PlanReader.Refused(Diagnostic reason) -> reason;
    };
  }

  static Diagnostic refusal(String text) {
    return refusal(read(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A plan with one resource change. */
  static String planOf(String change) {
    return "{\"format_version\": \"1.2\", \"resource_changes\": [" + change + "]}";
  }

  /** The change that creates a trail with these attributes. */
  static String trail(String after, String unknown) {
    return """
    {"address": "aws_cloudtrail.main", "mode": "managed", "type": "aws_cloudtrail",
     "name": "main", "provider_name": "registry.terraform.io/hashicorp/aws",
     "change": {"actions": ["create"], "before": null, "after": %s, "after_unknown": %s}}\
    """
        .formatted(after, unknown);
  }
}
