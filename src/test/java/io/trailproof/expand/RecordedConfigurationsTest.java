package io.trailproof.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.config.ModuleLoader;
import io.trailproof.config.ModuleNode;
import io.trailproof.config.ScanRoot;
import io.trailproof.config.VariableInputs;
import io.trailproof.config.VariableValues;
import io.trailproof.parse.HclParser;
import io.trailproof.provider.ProviderSchema;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.Diagnostics;
import io.trailproof.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Whole configurations with what Terraform said of them: {@code -Dconformance=DIR} names a
 * directory with {@code configs/NAME/expect.json}. What came of it is in {@code
 * target/config-report.txt}.
 */
@EnabledIfSystemProperty(named = "conformance", matches = ".+")
final class RecordedConfigurationsTest {
  private static final ProviderSchema AWS = ProviderSchema.aws(new HclParser(Budgets.DEFAULT));

  private final ObjectMapper json = new ObjectMapper();
  private final List<String> report = new ArrayList<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  @Test
  void everyRecordedConfigurationIsReadAndNoValueContradictsTerraform() throws IOException {
    Path configs = Path.of(System.getProperty("conformance"), "configs");
    List<Path> all;
    try (Stream<Path> list = Files.list(configs)) {
      all = list.sorted().toList();
    }
    for (Path config : all) {
      report.add("== " + config.getFileName());
      compare(config);
    }
    report.addFirst(counts.toString());
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target/config-report.txt"), report);
    for (String what :
        List.of("exceptions", "outputs wrong", "outputs missing", "attributes wrong")) {
      assertEquals(0, counts.getOrDefault(what, 0), what);
    }
    assertEquals(0, counts.getOrDefault("instances missing", 0));
    assertTrue(all.size() > 50, "few configurations in " + configs);
  }

  private void compare(Path config) throws IOException {
    JsonNode expected = json.readTree(Files.readString(config.resolve("expect.json")));
    Expansion expansion;
    List<Diagnostic> found = new ArrayList<>();
    try {
      expansion = expand(config, expected, found);
    } catch (RuntimeException | StackOverflowError ours) {
      count("exceptions");
      report.add("  EXCEPTION " + ours);
      for (int i = 0; i < Math.min(8, ours.getStackTrace().length); i++) {
        report.add("      at " + ours.getStackTrace()[i]);
      }
      return;
    }
    compareErrors(expected, found);
    compareOutputs(expected, expansion);
    compareResources(expected, expansion.inventory());
  }

  private Expansion expand(Path config, JsonNode expected, List<Diagnostic> found)
      throws IOException {
    ScanRoot scan = ScanRoot.of(config, config);
    ModuleLoader loader = new ModuleLoader(scan, Budgets.DEFAULT);
    ModuleNode root = loader.root(scan.given());
    SortedMap<String, String> environment = new TreeMap<>();
    expected
        .path("env")
        .properties()
        .forEach(e -> environment.put(e.getKey(), e.getValue().asString()));
    List<VariableInputs.Flag> flags = new ArrayList<>();
    for (JsonNode argument : expected.path("plan_args")) {
      String text = argument.asString();
      if (text.startsWith("-var=")) {
        String[] parts = text.substring(5).split("=", 2);
        flags.add(new VariableInputs.Assignment(parts[0], parts[1]));
      } else if (text.startsWith("-var-file=")) {
        String name = text.substring(10);
        flags.add(new VariableInputs.File(config.resolve(name), name));
      }
    }
    Diagnostics diagnostics = new Diagnostics();
    SortedMap<String, Value> variables =
        VariableValues.of(
            root,
            new VariableInputs(VariableInputs.fromEnvironment(environment), flags),
            loader,
            diagnostics);
    Expansion expansion =
        new Expander(loader, AWS, "default", Budgets.DEFAULT).expand(root, variables);
    found.addAll(diagnostics.toList());
    found.addAll(expansion.inventory().diagnostics());
    return expansion;
  }

  private void compareErrors(JsonNode expected, List<Diagnostic> found) {
    TreeSet<String> theirs = new TreeSet<>();
    for (String phase : List.of("validate", "plan")) {
      for (JsonNode diagnostic : expected.path(phase).path("diagnostics")) {
        if (diagnostic.path("severity").asString().equals("error")) {
          theirs.add(diagnostic.path("summary").asString());
        }
      }
    }
    TreeSet<String> ours = new TreeSet<>();
    found.stream().filter(Diagnostic::isError).map(Diagnostic::summary).forEach(ours::add);
    count(theirs.isEmpty() == ours.isEmpty() ? "error-or-not agrees" : "error-or-not differs");
    TreeSet<String> missed = new TreeSet<>(theirs);
    missed.removeAll(ours);
    TreeSet<String> extra = new TreeSet<>(ours);
    extra.removeAll(theirs);
    count(missed.isEmpty() ? "all error summaries found" : "error summaries missed");
    missed.forEach(summary -> report.add("  missed: " + summary));
    for (Diagnostic diagnostic : found) {
      if (diagnostic.isError() && extra.contains(diagnostic.summary())) {
        report.add(
            "  extra: "
                + diagnostic.subject().map(r -> r + " ").orElse("")
                + diagnostic.summary()
                + ": "
                + diagnostic.detail());
      }
    }
    if (!extra.isEmpty()) {
      count("configs with extra errors");
    }
  }

  private void compareOutputs(JsonNode expected, Expansion expansion) {
    SortedMap<String, Value> ours = expansion.root().outputs();
    expected
        .path("plan")
        .path("outputs")
        .properties()
        .forEach(
            entry -> {
              Value value = ours.get(entry.getKey());
              JsonNode output = entry.getValue();
              if (value == null) {
                count("outputs missing");
                report.add("  output missing: " + entry.getKey());
              } else if (output.path("unknown").asBoolean(false)) {
                count(value.isWhollyKnown() ? "outputs known before Terraform" : "outputs agree");
                if (value.isWhollyKnown()) {
                  report.add("  known: " + entry.getKey() + " " + ValueJson.show(value));
                }
              } else if (output.has("value")) {
                judge("outputs", entry.getKey(), value, output.get("value"));
              }
            });
  }

  private void compareResources(JsonNode expected, Inventory inventory) {
    for (JsonNode change : expected.path("plan").path("resource_changes")) {
      String actions = change.path("actions").toString();
      if (actions.contains("delete") && !actions.contains("create") || actions.contains("forget")) {
        continue;
      }
      String address = change.path("address").asString();
      inventory.instances().stream()
          .filter(instance -> instance.address().toString().equals(address))
          .findFirst()
          .ifPresentOrElse(
              instance ->
                  change
                      .path("after")
                      .properties()
                      .forEach(
                          e -> {
                            if (isDescribed(instance)
                                && instance.attribute(e.getKey()).isPresent()) {
                              judge(
                                  "attributes",
                                  address + "." + e.getKey(),
                                  instance.attribute(e.getKey()).get(),
                                  e.getValue());
                            } else if (!e.getValue().isNull()) {
                              count("attributes not in the schema");
                            }
                          }),
              () -> {
                count("instances missing");
                report.add("  instance missing: " + address);
              });
    }
  }

  /** Of other types only what is written is known, not what the provider makes of it. */
  private static boolean isDescribed(ResourceInstance instance) {
    return instance.type().equals("terraform_data")
        || AWS.schema(instance.address().mode(), instance.type()).isPresent();
  }

  private void judge(String what, String name, Value value, JsonNode json) {
    if (!ValueJson.allows(value, json)) {
      count(what + " wrong");
      report.add("  WRONG " + name + ": " + ValueJson.show(value) + " but Terraform " + json);
    } else if (!value.isWhollyKnown()) {
      count(what + " less known");
      report.add("  less known " + name + ": " + ValueJson.show(value) + " Terraform " + json);
    } else {
      count(what + " agree");
    }
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }
}
