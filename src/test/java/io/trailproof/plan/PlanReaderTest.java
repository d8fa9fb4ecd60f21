package io.trailproof.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.expand.Inventory;
import io.trailproof.expand.ResourceInstance;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.SourceRange;
import io.trailproof.value.Content;
import io.trailproof.value.Mark;
import io.trailproof.value.Value;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read and what is refused, whatever the file is called, and how the reader says so. */
final class PlanReaderTest {
  private static final Path PLAN = Path.of("testdata/no-compliant-trail/03-defaults/plan.json");

  @Test
  void aPlanIsReadOnOneLineAndIndentedAndAfterAByteOrderMark() throws IOException {
    String indented = Files.readString(PLAN);
    String oneLine = indented.lines().map(String::strip).reduce("", String::concat);
    for (String text :
        List.of(indented, oneLine, "\uFEFF" + indented, "\n\t " + oneLine + "\r\n")) {
      assertEquals("[aws_cloudtrail.main]", Documents.inventory(text).instances().toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16IsRecognisedWithAndWithoutItsMark(String encoding) throws IOException {
    String text = Files.readString(PLAN);
    byte[] marked = ("\uFEFF" + text).getBytes(Charset.forName(encoding));
    assertEquals("Invalid character encoding", summary(marked));
    assertTrue(Documents.refusal(Documents.read(marked)).detail().contains("PowerShell"));
    assertEquals("Invalid character encoding", summary(text.getBytes(StandardCharsets.UTF_16LE)));
  }

  @Test
  void aSavedPlanIsAnsweredWithTheCommandToRun() {
    Diagnostic refusal = Documents.refusal(Documents.read(new byte[] {'P', 'K', 3, 4, 20, 0}));
    assertEquals("Plan file is not JSON", refusal.summary());
    assertTrue(refusal.detail().contains("\"terraform show -json plan.json\""));
  }

  @Test
  void theLogOfAPlanIsRecognisedEvenAfterAWarning() {
    String line =
        "{\"@level\":\"info\",\"@message\":\"Terraform 1.11.4\",\"@module\":\"terraform.ui\"}\n";
    assertEquals("Log instead of a plan", Documents.refusal(line + line).summary());
    assertEquals(
        "Log instead of a plan",
        Documents.refusal("Warning: Provider development overrides are in effect\n" + line)
            .summary());
  }

  @Test
  void whatPeopleAreShownIsRecognised() {
    assertEquals(
        "Text instead of a plan",
        Documents.refusal("Terraform will perform the following actions:\n").summary());
  }

  @Test
  void textBeforeThePlanIsNotSkipped() throws IOException {
    String wrapped = "[command]/usr/bin/terraform show -json plan\n" + Files.readString(PLAN);
    assertEquals("Text before the plan", Documents.refusal(wrapped).summary());
  }

  @Test
  void aStateAsTerraformStoresItIsAnsweredWithTheCommandToRun() throws IOException {
    String state = Files.readString(Path.of("testdata/plan/destroyed/before.tfstate.json"));
    assertEquals("State file is not for reading", Documents.refusal(state).summary());
    String encrypted =
        "{\"meta\":{\"key_provider\":{}},\"encrypted_data\":\"x\",\"lineage\":\"y\"}";
    assertEquals("Encrypted state", Documents.refusal(encrypted).summary());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"a\": 1}",
        "[]",
        "resource",
        "{\"format_version\": \"1.0\", \"valid\": true}"
      })
  void otherDocumentsAreNeitherPlanNorState(String text) {
    assertEquals("Neither a plan nor a state", Documents.refusal(text).summary());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t", "\uFEFF"})
  void anEmptyDocumentIsRefused(String text) {
    assertEquals("Empty input", Documents.refusal(text).summary());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1", "0.2", "1.0", "1.1", "1.2", "1.17"})
  void everyVersionWithTheSameMajorNumberIsRead(String version) {
    String text =
        "{\"format_version\": \"" + version + "\", \"planned_values\": {\"root_module\": {}}}";
    assertTrue(Documents.inventory(text).isComplete());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"format_version\": \"2.0\", \"resource_changes\": []}",
        "{\"format_version\": 1, \"values\": {}}"
      })
  void otherVersionsAreRefused(String text) {
    assertTrue(Documents.refusal(text).detail().contains("format_version"));
  }

  /** Each of them would make a reader that is less strict miss something. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"format_version\": \"1.2\", \"resource_changes\": [], \"resource_changes\": []}",
        "{\"format_version\": \"1.2\", \"resource_changes\": []} {}",
        "{\"format_version\": \"1.2\", \"resource_changes\": []} x",
        "{\"format_version\": \"1.2\", \"resource_changes\": {}}",
        "{\"format_version\": \"1.2\", \"resource_changes\": [",
        "{\"format_version\": \"1.2\", \"resource_changes\": [{\"type\": \"aws_cloudtrail\"}]}",
        "{\"format_version\": \"1.2\", \"values\": {\"root_module\": []}}",
        "{\"format_version\": \"1.2\", \"resource_changes\": [NaN]}",
      })
  void whatTerraformDoesNotWriteIsAnError(String text) {
    assertEquals("Invalid plan document", Documents.refusal(text).summary());
  }

  @Test
  void nestingAndStringsHaveBudgets() {
    String deep = "[".repeat(1_001) + "]".repeat(1_001);
    assertTrue(
        Documents.refusal("{\"format_version\": \"1.2\", \"x\": " + deep + "}")
            .detail()
            .contains("1000"));
    Budgets small = new Budgets(8 << 20, 1_000, 1, 1, 1, 1, 100, 1, 1, 1, 1);
    String text =
        Documents.planOf(Documents.trail("{\"name\": \"" + "x".repeat(101) + "\"}", "{}"));
    assertEquals(
        "Invalid plan document",
        Documents.refusal(Documents.read(text.getBytes(StandardCharsets.UTF_8), small)).summary());
  }

  @Test
  void invalidCharactersAreRefusedInLargeDocumentsToo() {
    byte[] text =
        Documents.planOf(Documents.trail("{\"name\": \"?\"}", "{}"))
            .getBytes(StandardCharsets.UTF_8);
    text[new String(text, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xC3;
    Budgets tiny = new Budgets(10, 1_000, 1, 1, 1, 1, 1_000, 1, 1, 1, 1);
    assertEquals("Invalid character encoding", summary(text));
    assertEquals(
        "Invalid character encoding", Documents.refusal(Documents.read(text, tiny)).summary());
  }

  @Test
  void aLargeDocumentIsTheSameWithoutPlaces() throws IOException {
    byte[] bytes = Files.readAllBytes(PLAN);
    Budgets tiny = new Budgets(10, 1_000, 1, 1, 1, 1, 1_000, 1, 1, 1, 1);
    Inventory large = Documents.inventory(Documents.read(bytes, tiny));
    Inventory small = Documents.inventory(Documents.read(bytes));
    ResourceInstance trail = small.instances().getFirst();
    trail.attributes().entrySet().stream()
        .filter(attribute -> attribute.getValue().isWhollyKnown())
        .forEach(
            a ->
                assertEquals(
                    Optional.of(a.getValue()), large.instances().getFirst().attribute(a.getKey())));
    assertEquals(trail.configured(), large.instances().getFirst().configured());
    assertEquals("plan.json", large.instances().getFirst().header().toString());
  }

  @Test
  void numbersAreExact() {
    String digits = "123456789012345678901234567890.12345";
    Value prefix =
        trail("{\"s3_key_prefix\": " + digits + "}", "{}").attribute("s3_key_prefix").orElseThrow();
    assertEquals(digits, prefix.text());
  }

  @Test
  void findingsPointAtTheAttribute() {
    ResourceInstance trail =
        trail("{\"is_multi_region_trail\": false}", "{\"event_selector\": true}");
    assertEquals("\"is_multi_region_trail\": false", trail.rangeOf("is_multi_region_trail").text());
    assertEquals("\"event_selector\": true", trail.rangeOf("event_selector").text());
    assertEquals("\"address\": \"aws_cloudtrail.main\"", trail.header().text());
    SourceRange decided =
        trail.attribute("is_multi_region_trail").orElseThrow().derivation().range().orElseThrow();
    assertEquals("\"is_multi_region_trail\": false", decided.text());
  }

  @Test
  void anObjectThatIsWhollyUnknownHasNoKnownAttributes() {
    ResourceInstance trail = trail("{}", "true");
    assertTrue(trail.attribute("is_multi_region_trail").orElseThrow().isUnknown());
    assertTrue(trail.attribute("event_selector").orElseThrow().isUnknown());
  }

  @Test
  void whatDoesNotFitTheSchemaIsUnknown() {
    ResourceInstance trail = trail("{\"is_multi_region_trail\": {\"yes\": true}}", "{}");
    assertTrue(trail.attribute("is_multi_region_trail").orElseThrow().isUnknown());
  }

  @Test
  void sensitiveValuesKeepTheirMark() {
    String change =
        Documents.trail("{\"s3_key_prefix\": \"canary\"}", "{}")
            .replace(
                "\"after_unknown\"",
                "\"after_sensitive\": {\"s3_key_prefix\": true}, \"after_unknown\"");
    Value prefix =
        Documents.inventory(Documents.planOf(change))
            .instances()
            .getFirst()
            .attribute("s3_key_prefix")
            .orElseThrow();
    assertTrue(prefix.isMarked(Mark.SENSITIVE));
    assertEquals(new Content.Text("canary"), prefix.content());
  }

  @Test
  void anActionOfALaterTerraformLeavesThePlanIncomplete() {
    String change = Documents.trail("{}", "{}").replace("\"create\"", "\"transmute\"");
    assertFalse(Documents.inventory(Documents.planOf(change)).isComplete());
  }

  @Test
  void whatIsForgottenStaysAndIsNotSeen() {
    String change = Documents.trail("null", "{}").replace("\"create\"", "\"forget\"");
    Inventory inventory = Documents.inventory(Documents.planOf(change));
    assertEquals(List.of(), inventory.instances());
    assertEquals("aws_cloudtrail.main", inventory.unseen().first().name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"errored\": true", "\"complete\": false", "\"deferred_changes\": [{}]"})
  void aPlanThatIsNotWholeSaysSo(String property) {
    String text = "{\"format_version\": \"1.2\", \"resource_changes\": [], " + property + "}";
    assertFalse(Documents.inventory(text).isComplete());
  }

  /** Before Terraform 1.8 a plan with targets does not say that it is not complete. */
  @Test
  void aPlanWithoutAResourceOfItsConfigurationIsNotComplete() {
    String text =
        """
        {"format_version": "1.0", "resource_changes": [%s], "configuration": {"root_module": {
          "resources": [{"address": "aws_cloudtrail.%s", "mode": "managed",
            "type": "aws_cloudtrail", "name": "main"%s}]}}}\
        """;
    String trail = Documents.trail("{}", "{}");
    assertTrue(Documents.inventory(text.formatted(trail, "main", "")).isComplete());
    assertFalse(Documents.inventory(text.formatted(trail, "other", "")).isComplete());
    String repeated = ", \"count_expression\": {\"constant_value\": 0}";
    assertTrue(Documents.inventory(text.formatted(trail, "other", repeated)).isComplete());
  }

  /** Nobody plans circles, but anybody can write them. */
  @Test
  void circlesInTheConfigurationEnd() {
    String change = Documents.trail("{}", "{\"kms_key_id\": true}");
    String text =
        """
        {"format_version": "1.0", "resource_changes": [%s, %s], "configuration": {"root_module": {
          "resources": [
            {"address": "aws_cloudtrail.main", "mode": "managed", "type": "aws_cloudtrail",
             "name": "main", "expressions": {"kms_key_id": {"references": ["aws_kms_alias.a.target_key_id"]}}},
            {"address": "aws_kms_alias.a", "mode": "managed", "type": "aws_kms_alias", "name": "a",
             "expressions": {"target_key_id": {"references": ["aws_kms_alias.a.target_key_id"]}}}]}}}\
        """
            .formatted(
                change,
                change
                    .replace("aws_cloudtrail.main", "aws_kms_alias.a")
                    .replace("aws_cloudtrail", "aws_kms_alias")
                    .replace("\"name\": \"main\"", "\"name\": \"a\"")
                    .replace("kms_key_id", "target_key_id"));
    assertEquals(2, Documents.inventory(text).instances().size());
  }

  private static ResourceInstance trail(String after, String unknown) {
    return Documents.inventory(Documents.planOf(Documents.trail(after, unknown)))
        .instances()
        .getFirst();
  }

  private static String summary(byte[] bytes) {
    return Documents.refusal(Documents.read(bytes)).summary();
  }
}
