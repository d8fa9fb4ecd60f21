package io.trailproof.testdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the cases under {@code testdata} to the form that their README describes. */
final class ExpectedCaseTest {
  private static final Path TESTDATA = Path.of("testdata");
  private static final Set<String> VERDICTS = Set.of("pass", "fail", "unknown", "not-applicable");
  private static final Set<String> WORDS =
      Set.of("fail", "unknown", "witness", "chain", "diagnostic", "note");

  @TestFactory
  Stream<DynamicTest> everyCaseIsWellFormed() throws IOException {
    return ExpectedCase.below(TESTDATA).stream()
        .map(one -> DynamicTest.dynamicTest(one.folder().toString(), () -> check(one)));
  }

  @Test
  void aLineMayHaveSeveralMarks() {
    assertEquals(
        List.of(
            new Mark("main.tf", 7, "witness", Optional.empty()),
            new Mark("main.tf", 7, "fail", Optional.of("multi-region"))),
        Mark.on("main.tf", 7, "resource \"a\" \"b\" { # <- witness # <- fail: multi-region"));
  }

  @Test
  void aMarkInJsonCoversTheLinesAroundIt() {
    List<Mark> marks = Mark.on("main.tf.json", 5, "  \"//\": \"<- witness\",");
    assertEquals(List.of(new Mark("main.tf.json", 5, "witness", Optional.empty())), marks);
    assertTrue(marks.get(0).covers("main.tf.json", 4) && marks.get(0).covers("main.tf.json", 6));
  }

  private static void check(ExpectedCase one) throws IOException {
    Set<String> plans = new TreeSet<>();
    for (ExpectedRun run : one.runs()) {
      assertTrue(VERDICTS.contains(run.verdict()), run.verdict());
      assertTrue(VERDICTS.containsAll(run.planVerdicts()), () -> run.planVerdicts().toString());
      assertTrue(VERDICTS.containsAll(run.accounts().values()), () -> run.accounts().toString());
      assertTrue(run.lines().containsKey("because"), "a case says why");
      assertEquals(run.verdict().equals("unknown"), run.decidedBy().isPresent(), "decided by");
      assertTrue(!run.willNotApply() || run.verdict().equals("fail"), "what is refused fails");
      run.plan().ifPresent(plans::add);
      switch (run.verdict()) {
        case "fail", "unknown" -> assertTrue(marked(one, run.verdict()), "no line is marked");
        default -> {}
      }
    }
    assertEquals(plans, recorded(one.folder()), "the recorded plans");
    for (Mark mark : one.marks()) {
      assertTrue(WORDS.contains(mark.word()), mark.toString());
    }
  }

  private static boolean marked(ExpectedCase one, String verdict) {
    return one.marks().stream()
        .map(Mark::word)
        .anyMatch(word -> word.equals(verdict) || word.equals("diagnostic"));
  }

  private static Set<String> recorded(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("plan") && name.endsWith(".json"))
          .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }
  }
}
