package io.trailproof.rule;

import io.trailproof.config.ResourceMode;
import io.trailproof.eval.References;
import io.trailproof.provider.ProviderSchema;
import io.trailproof.provider.ResourceSchema;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.NearName;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Block;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.Traversal;
import io.trailproof.syntax.Traversal.AttributeStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Checks the names that a rule mentions against what the provider has: a rule that asks for an
 * attribute that does not exist would never say anything but unknown.
 */
public final class RuleNames {
  private final ProviderSchema provider;

  public RuleNames(ProviderSchema provider) {
    this.provider = provider;
  }

  void check(Quantifier quantifier, Block block, Diagnostics diagnostics) {
    Optional<ResourceSchema> schema =
        schema(quantifier.resourceType(), block.labels().getFirst().range(), diagnostics);
    if (schema.isEmpty()) {
      return;
    }
    for (Expression expression : expressions(quantifier)) {
      for (Traversal traversal : References.of(expression)) {
        check(traversal, quantifier, schema.get(), diagnostics);
      }
    }
  }

  private static List<Expression> expressions(Quantifier quantifier) {
    List<Expression> all = new ArrayList<>(quantifier.names().values());
    quantifier.shared().ifPresent(all::add);
    quantifier.refusals().forEach(refusal -> all.add(refusal.when()));
    for (Requirement requirement : quantifier.requirements()) {
      all.add(requirement.that());
      requirement.note().ifPresent(all::add);
      requirement.fix().ifPresent(all::add);
    }
    return all;
  }

  private void check(
      Traversal traversal,
      Quantifier quantifier,
      ResourceSchema candidate,
      Diagnostics diagnostics) {
    String root = traversal.root();
    if (root.equals(quantifier.variable())) {
      first(traversal).ifPresent(step -> attribute(step, candidate, diagnostics));
    } else if (RuleScope.isList(root)) {
      Optional<AttributeStep> type = first(traversal);
      if (type.isEmpty()) {
        diagnostics.error(
            "Missing resource type",
            "\"" + root + "\" is followed by a resource type, as in " + root + ".aws_s3_bucket.",
            traversal.range());
      } else {
        schema(type.get().name(), type.get().range(), diagnostics);
      }
    } else if (!quantifier.names().containsKey(root)) {
      List<String> known = new ArrayList<>(quantifier.names().keySet());
      known.addAll(List.of(quantifier.variable(), RuleScope.ALL, RuleScope.EVERYWHERE));
      diagnostics.error(
          "Unknown name",
          "Nothing is called \"" + root + "\" here." + NearName.question(root, known),
          traversal.rootRange());
    }
  }

  private static Optional<AttributeStep> first(Traversal traversal) {
    return traversal.steps().stream()
        .findFirst()
        .filter(AttributeStep.class::isInstance)
        .map(AttributeStep.class::cast);
  }

  private static void attribute(
      AttributeStep step, ResourceSchema schema, Diagnostics diagnostics) {
    if (!schema.content().knows(step.name())) {
      String question =
          schema
              .content()
              .nearName(step.name())
              .map(name -> " Did you mean \"" + name + "\"?")
              .orElse("");
      diagnostics.error(
          "Unknown attribute",
          "The provider has no \"" + step.name() + "\" in " + schema.type() + "." + question,
          step.range());
    }
  }

  private Optional<ResourceSchema> schema(String type, SourceRange range, Diagnostics diagnostics) {
    Optional<ResourceSchema> schema = provider.schema(ResourceMode.MANAGED, type);
    if (schema.isEmpty()) {
      SortedSet<String> known = provider.types(ResourceMode.MANAGED);
      diagnostics.error(
          "Unknown resource type",
          "Nothing is known of the resource type \""
              + type
              + "\"."
              + NearName.question(type, known),
          range);
    }
    return schema;
  }
}
