package io.trailproof.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.trailproof.config.ResourceMode;
import io.trailproof.eval.References;
import io.trailproof.parse.HclParser;
import io.trailproof.parse.ParsedFile;
import io.trailproof.provider.AttributeSchema.Setting;
import io.trailproof.source.Budgets;
import io.trailproof.source.SourceFile;
import io.trailproof.syntax.Traversal;
import io.trailproof.value.Content;
import io.trailproof.value.Identity;
import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the data file says of the AWS provider, and that it says it consistently. */
final class ProviderSchemaTest {
  private static final ProviderSchema AWS = ProviderSchema.aws(new HclParser(Budgets.DEFAULT));
  private static final Set<String> FACTS =
      Set.of("partition", "region", "account_id", "management_account_id", "organization_id");

  @Test
  void aTrailWhichSaysNothingLogsOneRegionAndItsGlobalEvents() {
    assertEquals(
        Map.of(
            "enable_logging", Value.TRUE,
            "include_global_service_events", Value.TRUE,
            "is_multi_region_trail", Value.FALSE,
            "is_organization_trail", Value.FALSE,
            "enable_log_file_validation", Value.FALSE),
        defaults(resource("aws_cloudtrail").content()));
  }

  @Test
  void aSelectorWhichSaysNothingSelectsAllManagementEvents() {
    NestedBlock selector = resource("aws_cloudtrail").block("event_selector").orElseThrow();
    assertEquals(
        Map.of("read_write_type", Value.string("All"), "include_management_events", Value.TRUE),
        defaults(selector.content()));
    assertEquals(5, selector.max());
  }

  @Test
  void aPublicAccessBlockWhichSaysNothingBlocksNothing() {
    assertEquals(
        Map.of(
            "block_public_acls", Value.FALSE,
            "block_public_policy", Value.FALSE,
            "ignore_public_acls", Value.FALSE,
            "restrict_public_buckets", Value.FALSE),
        defaults(resource("aws_s3_bucket_public_access_block").content()));
  }

  @Test
  void attributesWhichNameOneThingHaveOneCanonicalName() {
    ResourceSchema bucket = resource("aws_s3_bucket");
    assertEquals("bucket", bucket.canonicalName("id"));
    assertEquals("bucket", bucket.canonicalName("bucket"));
    assertEquals("arn", bucket.canonicalName("arn"));
    assertEquals(Set.of("bucket", "id"), bucket.namesOf("id"));
    assertEquals("arn", resource("aws_cloudtrail").canonicalName("id"));
    assertEquals("key_id", resource("aws_kms_key").canonicalName("id"));
    assertEquals("id", resource("aws_s3_bucket_versioning").canonicalName("id"));
  }

  @Test
  void whatIsLeftOutIsTheDefaultOrNullOrKnownAfterApply() {
    ResourceSchema trail = resource("aws_cloudtrail");
    assertEquals(Value.TRUE, omitted(trail, "enable_logging"));
    assertEquals(Value.nullOf(Type.STRING), omitted(trail, "kms_key_id"));
    Value arn = omitted(trail, "arn");
    assertTrue(arn.isUnknown());
    Content.Unknown unknown = (Content.Unknown) arn.content();
    assertEquals(Optional.of(new Identity("aws_cloudtrail.main", "arn")), unknown.identity());
    assertEquals("arn:", unknown.refinement().prefix());
    assertTrue(unknown.refinement().notNull());
  }

  @Test
  void aTypeInARegionTakesTheRegionThatVersionSixHas() {
    assertEquals(Setting.OPTIONAL_COMPUTED, setting("aws_cloudtrail", "region"));
    assertEquals(Setting.OPTIONAL_COMPUTED, setting("aws_s3_bucket", "region"));
    assertFalse(resource("aws_iam_role").content().knows("region"));
  }

  @Test
  void anUnknownNameIsSuggestedAKnownOne() {
    BlockSchema trail = resource("aws_cloudtrail").content();
    assertEquals(Optional.of("is_multi_region_trail"), trail.nearName("is_multiregion_trail"));
    assertEquals(Optional.of("event_selector"), trail.nearName("event_selectors"));
    assertEquals(Optional.empty(), AWS.schema(ResourceMode.MANAGED, "aws_vpc"));
  }

  @Test
  void everyBlockOfTheDataFileIsFoundByItsFirstLine() {
    String text = ProviderSchema.text("aws.hcl");
    ParsedFile file = new HclParser(Budgets.DEFAULT).parseFile(SourceFile.of("aws.hcl", text));
    assertEquals(List.of(), file.diagnostics());
    assertEquals(
        file.body().blocks().stream().map(b -> b.range().text() + "\n").sorted().toList(),
        ProviderSchema.blocks(text).values().stream().sorted().toList());
  }

  @TestFactory
  Stream<DynamicTest> everyTypeIsConsistent() {
    return Stream.of(ResourceMode.MANAGED, ResourceMode.DATA)
        .flatMap(
            mode ->
                AWS.types(mode).stream()
                    .map(
                        type ->
                            dynamicTest(
                                mode.prefix() + type,
                                () ->
                                    assertEquals(
                                        List.of(),
                                        mistakes(AWS.schema(mode, type).orElseThrow())))));
  }

  private static List<String> mistakes(ResourceSchema schema) {
    List<String> mistakes = new ArrayList<>(mistakes(schema.content()));
    schema
        .formulas()
        .forEach(
            (name, formula) -> {
              if (schema.attribute(name).filter(AttributeSchema::isComputed).isEmpty()) {
                mistakes.add("formula of " + name + ", which is not computed");
              }
              for (Traversal reference : References.of(formula)) {
                boolean known =
                    reference.root().equals("provider")
                        ? reference.steps().size() == 1
                            && reference.steps().getFirst()
                                instanceof Traversal.AttributeStep(String fact, var range)
                            && FACTS.contains(fact)
                        : schema.attribute(reference.root()).isPresent();
                if (!known) {
                  mistakes.add("formula of " + name + " names " + reference);
                }
              }
            });
    return mistakes;
  }

  private static List<String> mistakes(BlockSchema block) {
    List<String> mistakes = new ArrayList<>();
    block
        .attributes()
        .forEach(
            (name, attribute) ->
                attribute
                    .defaultValue()
                    .filter(value -> !value.type().equals(attribute.type()))
                    .ifPresent(value -> mistakes.add("default of " + name)));
    Constraints constraints = block.constraints();
    constraints
        .allowed()
        .forEach(
            (name, values) -> {
              Type type = block.attribute(name).map(AttributeSchema::type).orElse(Type.DYNAMIC);
              Type element = type instanceof Type.SetOf(Type inner) ? inner : type;
              if (!values.stream().allMatch(value -> value.type().equals(element))) {
                mistakes.add("allowed values of " + name);
              }
            });
    Stream.of(
            constraints.between().keySet().stream(),
            constraints.length().keySet().stream(),
            constraints.arns().stream(),
            constraints.json().stream(),
            constraints.conflicts().stream().flatMap(List::stream),
            constraints.oneOf().stream().flatMap(List::stream))
        .flatMap(names -> names)
        .filter(name -> !block.knows(name))
        .forEach(mistakes::add);
    block.blocks().values().forEach(inner -> mistakes.addAll(mistakes(inner.content())));
    return mistakes;
  }

  private static ResourceSchema resource(String type) {
    return AWS.schema(ResourceMode.MANAGED, type).orElseThrow();
  }

  private static Setting setting(String type, String attribute) {
    return resource(type).attribute(attribute).orElseThrow().setting();
  }

  private static Value omitted(ResourceSchema schema, String attribute) {
    return schema
        .attribute(attribute)
        .orElseThrow()
        .omitted(
            new Identity("aws_cloudtrail.main", schema.canonicalName(attribute)),
            Origin.of(Origin.Kind.COMPUTED, "aws_cloudtrail.main." + attribute));
  }

  private static Map<String, Value> defaults(BlockSchema block) {
    Map<String, Value> defaults = new TreeMap<>();
    block
        .attributes()
        .forEach((name, a) -> a.defaultValue().ifPresent(value -> defaults.put(name, value)));
    return defaults;
  }
}
