package io.trailproof.rule;

import io.trailproof.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * One question about an account, as a rule file asks it.
 *
 * @param id names the offence: {@code no-compliant-trail}
 * @param controls the controls and the other tools' checks that it answers, by where they come from
 * @param texts by language; English is always there
 * @param remedies how to mend it by other means than the code, by means ({@code cli}, {@code
 *     console})
 * @param examples configurations with the verdict that the rule gives of them
 */
public record Rule(
    String id,
    Stage stage,
    Severity severity,
    SortedMap<String, List<String>> controls,
    Map<String, Text> texts,
    Quantifier quantifier,
    Map<String, Text> remedies,
    List<Example> examples,
    SourceFile file) {

  /**
   * Words for people in one language.
   *
   * @param title one line
   * @param body what follows the title: why it is dangerous, or the steps; may be empty
   */
  public record Text(String title, String body) {}

  /** A configuration and what the rule says of it. */
  public record Example(String name, Verdict verdict, String terraform) {}

  /** The words in a language, or in English where there are none. */
  public Text text(String language) {
    return texts.getOrDefault(language, texts.get("en"));
  }

  @Override
  public String toString() {
    return id;
  }
}
