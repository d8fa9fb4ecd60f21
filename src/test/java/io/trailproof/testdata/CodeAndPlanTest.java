package io.trailproof.testdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trailproof.config.ModuleLoader;
import io.trailproof.config.ModuleNode;
import io.trailproof.config.ScanRoot;
import io.trailproof.config.VariableValues;
import io.trailproof.expand.Address;
import io.trailproof.expand.Expander;
import io.trailproof.expand.Inventory;
import io.trailproof.expand.ResourceInstance;
import io.trailproof.parse.HclParser;
import io.trailproof.plan.PlanReader;
import io.trailproof.provider.ProviderSchema;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostics;
import io.trailproof.value.Content;
import io.trailproof.value.Identity;
import io.trailproof.value.Sameness;
import io.trailproof.value.Structure;
import io.trailproof.value.Truth;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Code and its recorded plan give the same resource instances: where both know something it is the
 * same, what the plan knows the code does not rule out, and what the code knows the plan does not
 * contradict. Where both say which thing an unknown stands for, they say the same thing.
 */
final class CodeAndPlanTest {
  private static final HclParser PARSER = new HclParser(Budgets.DEFAULT);
  private static final ProviderSchema AWS = ProviderSchema.aws(PARSER);

  @TestFactory
  Stream<DynamicTest> codeAndPlanAgree() throws IOException {
    return ExpectedCase.below(Path.of("testdata")).stream()
        .flatMap(one -> one.runs().stream().flatMap(run -> test(one, run).stream()));
  }

  private static Optional<DynamicTest> test(ExpectedCase one, ExpectedRun run) {
    return run.plan()
        .map(
            plan ->
                DynamicTest.dynamicTest(
                    one.folder().resolve(plan).toString(),
                    () -> {
                      List<String> differences =
                          differences(code(one, run), plan(one.folder().resolve(plan)));
                      assertEquals(List.of(), differences);
                    }));
  }

  private static Inventory code(ExpectedCase one, ExpectedRun run) throws IOException {
    ScanRoot scan = ScanRoot.of(one.folder(), Path.of("").toAbsolutePath());
    ModuleLoader loader = new ModuleLoader(scan, Budgets.DEFAULT);
    ModuleNode root = loader.root(scan.given());
    Map<String, Value> variables =
        VariableValues.of(root, Answers.variables(one.folder(), run), loader, new Diagnostics());
    return new Expander(loader, AWS, Answers.workspace(run), Budgets.DEFAULT)
        .expand(root, new TreeMap<>(variables))
        .inventory();
  }

  private static Inventory plan(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      PlanReader reader = new PlanReader(AWS, PARSER, Budgets.DEFAULT);
      return ((PlanReader.Read) reader.read(stream, file.toString())).inventory();
    }
  }

  private static List<String> differences(Inventory code, Inventory plan) {
    List<String> differences = new ArrayList<>();
    Map<Address, ResourceInstance> planned = new TreeMap<>();
    plan.instances().forEach(instance -> planned.put(instance.address(), instance));
    for (ResourceInstance instance : code.instances()) {
      ResourceInstance other = planned.remove(instance.address());
      if (other != null) {
        compare(instance, other, differences);
      } else if (isSurelyThere(instance, plan)) {
        differences.add("not in the plan: " + instance);
      }
    }
    for (Address address : planned.keySet()) {
      boolean symbolic =
          code.instances().stream()
              .anyMatch(instance -> instance.address().isSymbolic() && isLike(instance, address));
      if (!symbolic && code.unseen().isEmpty()) {
        differences.add("only in the plan: " + address);
      }
    }
    return differences;
  }

  /** Data sources of unknown types aside, a whole plan has all that code surely has. */
  private static boolean isSurelyThere(ResourceInstance instance, Inventory plan) {
    return instance.existence().isCertain()
        && plan.unseen().isEmpty()
        && AWS.schema(instance.address().mode(), instance.type()).isPresent();
  }

  private static boolean isLike(ResourceInstance instance, Address address) {
    return instance.type().equals(address.type())
        && instance.address().name().equals(address.name());
  }

  private static void compare(
      ResourceInstance code, ResourceInstance plan, List<String> differences) {
    if (AWS.schema(code.address().mode(), code.type()).isEmpty()) {
      // Of these a plan only keeps that they are there.
      return;
    }
    code.attributes()
        .forEach(
            (name, value) ->
                plan.attribute(name)
                    .ifPresentOrElse(
                        other -> compare(code + "." + name, value, other, differences),
                        () -> differences.add("no " + code + "." + name)));
    if (!code.provider().key().equals(plan.provider().key())) {
      differences.add(code + " of " + code.provider() + " and of " + plan.provider());
    }
    if (!code.dependsOn().equals(plan.dependsOn())) {
      differences.add(code + " depends on " + code.dependsOn() + " and on " + plan.dependsOn());
    }
  }

  private static void compare(String name, Value code, Value plan, List<String> differences) {
    if (code.isUnknown() && plan.isUnknown()) {
      Optional<String> one = identity(code);
      Optional<String> other = identity(plan);
      boolean own = other.filter(name::equals).isPresent();
      if (one.isPresent() && other.isPresent() && !one.equals(other) && !own) {
        differences.add(name + " stands for " + one.get() + " and for " + other.get());
      }
    }
    if (!agree(name, code, plan, differences)) {
      differences.add(name + " is " + show(code) + " and " + show(plan));
    }
  }

  private static boolean agree(String name, Value code, Value plan, List<String> differences) {
    if (code.isUnknown() || plan.isUnknown()) {
      return Sameness.same(code, plan) != Truth.FALSE;
    }
    if (code.content() instanceof Content.Elements(List<Value> elements)
        && plan.content() instanceof Content.Elements(List<Value> others)
        && !(code.type() instanceof Type.SetOf)
        && elements.size() == others.size()) {
      if (elements.stream().allMatch(e -> e.type() instanceof Type.ObjectOf)) {
        // Nested blocks may be a set to the provider, whose order a plan chooses.
        return elements.stream().allMatch(e -> isAmong(name, e, others))
            && others.stream().allMatch(e -> isAmong(name, e, elements));
      }
      for (int i = 0; i < elements.size(); i++) {
        compare(name + "[" + i + "]", elements.get(i), others.get(i), differences);
      }
      return true;
    }
    if (code.content() instanceof Content.Attributes(var attributes)
        && plan.content() instanceof Content.Attributes(var others)
        && attributes.keySet().equals(others.keySet())) {
      attributes.forEach(
          (key, value) -> compare(name + "." + key, value, others.get(key), differences));
      return true;
    }
    return Sameness.same(code, plan) != Truth.FALSE || isEmpty(code) && isEmpty(plan);
  }

  private static boolean isAmong(String name, Value block, List<Value> blocks) {
    return blocks.stream()
        .anyMatch(
            other -> {
              List<String> differences = new ArrayList<>();
              compare(name, block, other, differences);
              return differences.isEmpty();
            });
  }

  /** The provider keeps no nulls: left out and empty are one to it. */
  private static boolean isEmpty(Value value) {
    return switch (value.content()) {
      case Content.Null n -> true;
      case Content.Text(String text) -> text.isEmpty();
      case Content.Num(var number) -> number.text().equals("0");
      case Content.Bool(boolean truth) -> !truth;
      case Content.Elements(List<Value> elements) -> elements.isEmpty();
      case Content.Attributes(var attributes) -> attributes.isEmpty();
      case Content.Unknown u -> false;
    };
  }

  /** The root module and its plan have names of their own, which do not count. */
  private static Optional<String> identity(Value value) {
    return value.content() instanceof Content.Unknown unknown
        ? unknown.identity().map(Identity::toString)
        : Optional.empty();
  }

  private static String show(Value value) {
    return switch (value.content()) {
      case Content.Null n -> "null";
      case Content.Text(String text) -> '"' + text + '"';
      case Content.Num(var number) -> number.text();
      case Content.Bool(boolean truth) -> String.valueOf(truth);
      case Content.Elements(List<Value> elements) ->
          elements.stream().map(CodeAndPlanTest::show).toList().toString();
      case Content.Attributes(var attributes) -> {
        Map<String, String> shown = new TreeMap<>();
        attributes.forEach((name, each) -> shown.put(name, show(each)));
        yield shown.toString();
      }
      case Content.Unknown unknown ->
          unknown.structure() instanceof Structure.None
              ? "unknown " + unknown.identity().map(Identity::toString).orElse("")
              : unknown.structure().toString();
    };
  }
}
