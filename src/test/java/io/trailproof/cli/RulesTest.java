package io.trailproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.Analyzer;
import io.trailproof.rule.Rule;
import org.junit.jupiter.api.Test;

/** What the program says about its rules. */
final class RulesTest {

  @Test
  void theListHasEveryRuleWithItsStageSeverityAndControls() {
    String list = Start.here().run("rules", "list").out();
    assertTrue(list.contains("no-compliant-trail   recorded   high      CloudTrail.1\n"), list);
    for (Rule rule : Analyzer.rules()) {
      assertTrue(list.contains("  " + rule.text("en").title() + "\n"), rule.id());
    }
  }

  @Test
  void thePageOfARuleHasAllThatItsFileSays() {
    for (Rule rule : Analyzer.rules()) {
      String page = Start.here().run("explain", rule.id()).out();
      assertTrue(page.startsWith(rule.id() + "  " + rule.stage().word()), page);
      rule.quantifier().requirements().forEach(r -> assertTrue(page.contains(r.says("en"))));
      rule.controls().forEach((from, names) -> assertTrue(page.contains(names.getFirst())));
      rule.remedies().keySet().forEach(means -> assertTrue(page.contains("code: " + means)));
      rule.examples().forEach(e -> assertTrue(page.contains("Example: " + e.name())));
    }
  }

  @Test
  void thePageIsInTheLanguageThatIsAskedFor() {
    String page = Start.here().run("explain", "--lang", "ja", "no-compliant-trail").out();
    assertEquals("すべての管理イベントを記録するマルチリージョン証跡がありません", page.lines().skip(1).findFirst().get());
  }
}
