package io.trailproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.trailproof.cli.Start.Ended;
import io.trailproof.report.JsonReport;
import io.trailproof.testdata.ExpectedCase;
import io.trailproof.testdata.ExpectedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case under {@code testdata} from the command line: the exit code, and the JSON report. */
final class CasesTest {
  private static final Path TESTDATA = Path.of("testdata");
  private static final List<String> RULES = List.of("trail-not-encrypted", "trail-bucket-public");
  private static final Schema SCHEMA = schema();

  @TestFactory
  Stream<DynamicTest> codeEndsWithItsCodeAndAValidReport() throws IOException {
    return ExpectedCase.below(TESTDATA).stream()
        .flatMap(one -> one.runs().stream().map(run -> test(one, run)));
  }

  @TestFactory
  Stream<DynamicTest> aPlanEndsWithAValidReport() throws IOException {
    return ExpectedCase.below(TESTDATA).stream()
        .flatMap(
            one ->
                one.runs().stream()
                    .flatMap(run -> run.plan().stream())
                    .map(plan -> one.folder().resolve(plan)))
        .distinct()
        .map(plan -> DynamicTest.dynamicTest(plan.toString(), () -> valid(plan.toString())));
  }

  private static DynamicTest test(ExpectedCase one, ExpectedRun run) {
    List<String> arguments = new ArrayList<>(List.of("--only", rule(one.folder())));
    boolean file = false;
    for (String flag : run.flags()) {
      arguments.add(file ? one.folder().resolve(flag).toString() : flag);
      file = flag.equals("--var-file");
    }
    arguments.add(one.folder().toString());
    return DynamicTest.dynamicTest(
        String.join(" ", arguments),
        () -> assertEquals(code(run), valid(arguments.toArray(String[]::new)).code()));
  }

  private static Ended valid(String... arguments) {
    String[] all =
        Stream.concat(Stream.of("-f", "json"), Stream.of(arguments)).toArray(String[]::new);
    Ended ended = Start.here().run(all);
    assertEquals(List.of(), SCHEMA.validate(ended.out(), InputFormat.JSON), ended.err());
    return ended;
  }

  private static int code(ExpectedRun run) {
    return run.exit().orElse(run.verdict().equals("fail") ? 1 : 0);
  }

  /** The rule that a case is about: its folder says it. */
  private static String rule(Path folder) {
    String name = folder.getName(1).toString();
    return RULES.contains(name) ? name : "no-compliant-trail";
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(JsonReport.class.getResourceAsStream("report.schema.json"));
  }
}
