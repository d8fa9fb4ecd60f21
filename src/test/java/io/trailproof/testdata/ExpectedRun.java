package io.trailproof.testdata;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What one run over a case is to answer: the lines from one {@code flags:} to the next. */
public record ExpectedRun(Map<String, String> lines) {
  /** The lines that a case may have; {@code testdata/README.md} says what they mean. */
  static final List<String> KEYS =
      List.of(
          "verdict",
          "because",
          "note",
          "kind",
          "decided by",
          "flags",
          "plan",
          "plan verdict",
          "no plan",
          "planned with",
          "exit");

  public ExpectedRun {
    lines = Map.copyOf(lines);
  }

  /** The word of the verdict from code. */
  public String verdict() {
    return line("verdict").orElseThrow();
  }

  /** The words of the verdicts that are right for the plan alone. */
  public List<String> planVerdicts() {
    return line("plan verdict")
        .map(text -> List.of(text.substring(0, text.indexOf(" (")).split(" or ")))
        .orElseGet(() -> List.of(verdict()));
  }

  /** The verdict of each account that is named, by its id. */
  public Map<String, String> accounts() {
    Map<String, String> accounts = new TreeMap<>();
    lines.forEach(
        (key, text) -> {
          if (key.startsWith("account ")) {
            accounts.put(key.substring("account ".length()), text);
          }
        });
    return accounts;
  }

  public boolean willNotApply() {
    return line("kind").filter("will-not-apply"::equals).isPresent();
  }

  /** What the origin that is named begins with. */
  public Optional<String> decidedBy() {
    return line("decided by");
  }

  /** The arguments of the command line besides the folder. */
  public List<String> flags() {
    return line("flags").map(text -> Arrays.asList(text.split(" "))).orElse(List.of());
  }

  /** The file with the plan, unless there is none. */
  public Optional<String> plan() {
    return line("no plan").isPresent()
        ? Optional.empty()
        : Optional.of(line("plan").orElse("plan.json"));
  }

  public Optional<Integer> exit() {
    return line("exit").map(Integer::valueOf);
  }

  private Optional<String> line(String key) {
    return Optional.ofNullable(lines.get(key));
  }
}
