package io.trailproof.syntax;

import io.trailproof.source.SourceRange;
import io.trailproof.value.Content;
import io.trailproof.value.Value;
import java.util.List;

/**
 * A path from a name into a value, wholly known from the text: {@code aws_s3_bucket.logs[0].arn}.
 * What static references, {@code depends_on} and {@code ignore_changes} are made of.
 */
public record Traversal(String root, SourceRange rootRange, List<Step> steps) {

  public Traversal {
    steps = List.copyOf(steps);
  }

  public SourceRange range() {
    return steps.isEmpty() ? rootRange : rootRange.to(steps.getLast().range());
  }

  /** One step down. */
  public sealed interface Step {
    SourceRange range();
  }

  /** {@code .name} */
  public record AttributeStep(String name, SourceRange range) implements Step {}

  /** {@code [0]}, {@code ["key"]}, or the legacy {@code .0}: the key is a number or a string. */
  public record IndexStep(Value key, SourceRange range) implements Step {}

  /** The traversal as a user would write it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(root);
    for (Step step : steps) {
      text.append(
          switch (step) {
            case AttributeStep(String name, SourceRange r) -> "." + name;
            case IndexStep(Value key, SourceRange r) -> "[" + keyText(key) + "]";
          });
    }
    return text.toString();
  }

  private static String keyText(Value key) {
    return key.content() instanceof Content.Text(String text)
        ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\""
        : key.content() instanceof Content.Num(var number) ? number.text() : "…";
  }
}
