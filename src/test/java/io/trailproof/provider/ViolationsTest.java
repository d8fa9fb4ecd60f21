package io.trailproof.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trailproof.config.ResourceMode;
import io.trailproof.parse.HclParser;
import io.trailproof.source.Budgets;
import io.trailproof.value.Mark;
import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the provider refuses of a trail when Terraform plans. */
final class ViolationsTest {
  private static final ResourceSchema TRAIL =
      ProviderSchema.aws(new HclParser(Budgets.DEFAULT))
          .schema(ResourceMode.MANAGED, "aws_cloudtrail")
          .orElseThrow();
  private static final Value SELECTOR = Value.object(Map.of());

  @Test
  void nothingIsWrongWithAnOrdinaryTrail() {
    assertEquals(List.of(), reasons(Map.of("event_selector", selectors(selector("All")))));
  }

  @Test
  void aNameIsRequired() {
    assertEquals(
        List.of("The argument name is required."),
        reasons(Map.of("name", Value.nullOf(Type.STRING))));
  }

  @Test
  void valuesAreSpelledAsTheProviderSpellsThem() {
    assertEquals(
        List.of("read_write_type may be one of \"ReadOnly\", \"WriteOnly\", \"All\", not \"all\"."),
        reasons(Map.of("event_selector", selectors(selector("all")))));
  }

  @Test
  void aTrailHasAtMostFiveSelectors() {
    assertEquals(
        List.of("There may be 5 event_selector blocks, not 6."),
        reasons(
            Map.of(
                "event_selector",
                selectors(Collections.nCopies(6, SELECTOR).toArray(Value[]::new)))));
  }

  @Test
  void selectorsAreOfOneKind() {
    assertEquals(
        List.of("At most one of event_selector and advanced_event_selector may be given."),
        reasons(
            Map.of(
                "event_selector", selectors(SELECTOR),
                "advanced_event_selector",
                    selectors(
                        Value.object(
                            Map.of(
                                "field_selector",
                                selectors(
                                    Value.object(
                                        Map.of("field", Value.string("eventCategory"))))))))));
  }

  @Test
  void aKeyIsGivenByItsArn() {
    assertEquals(
        List.of("kms_key_id must be an ARN, not \"alias/trail\"."),
        reasons(Map.of("kms_key_id", Value.string("alias/trail"))));
    assertEquals(List.of(), reasons(Map.of("kms_key_id", Value.string(""))));
  }

  @Test
  void aSensitiveValueIsRefusedWithoutBeingPrinted() {
    assertEquals(
        List.of("kms_key_id must be an ARN."),
        reasons(Map.of("kms_key_id", Value.string("alias/trail").mark(Set.of(Mark.SENSITIVE)))));
  }

  @Test
  void whatIsUnknownIsGivenTheBenefitOfTheDoubt() {
    Value unknown = Value.unknown(Type.STRING, Origin.of(Origin.Kind.VARIABLE, "var.x"));
    assertEquals(
        List.of(),
        reasons(
            Map.of(
                "name", unknown,
                "kms_key_id", unknown,
                "event_selector", selectors(Value.object(Map.of("read_write_type", unknown))))));
  }

  private static List<String> reasons(Map<String, Value> changes) {
    Map<String, Value> trail =
        new TreeMap<>(Map.of("name", Value.string("main"), "s3_bucket_name", Value.string("logs")));
    trail.putAll(changes);
    return Violations.of(TRAIL, Value.object(trail), trail.keySet()).stream()
        .map(Violation::reason)
        .toList();
  }

  private static Value selector(String readWriteType) {
    return Value.object(Map.of("read_write_type", Value.string(readWriteType)));
  }

  private static Value selectors(Value... blocks) {
    return Value.tuple(List.of(blocks));
  }
}
