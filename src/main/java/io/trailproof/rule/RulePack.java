package io.trailproof.rule;

import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rules that ship with the program: the files of {@code rules/}. */
public final class RulePack {
  private static final String FOLDER = "/rules/";

  /** Written by the build: the names of the rule files, one a line. */
  private static final String INDEX = "index";

  private RulePack() {}

  /** The built-in rules by stage and id. An error in one is a mistake of ours. */
  public static List<Rule> builtIn(RuleReader reader) {
    Diagnostics diagnostics = new Diagnostics();
    List<Rule> rules = new ArrayList<>();
    for (String name : resource(INDEX).lines().filter(line -> !line.isBlank()).sorted().toList()) {
      rules.addAll(reader.read(SourceFile.of("rules/" + name, resource(name)), diagnostics));
    }
    if (diagnostics.hasErrors()) {
      throw new IllegalStateException("a built-in rule is wrong: " + diagnostics.toList());
    }
    rules.sort(Comparator.comparing(Rule::stage).thenComparing(Rule::id));
    return List.copyOf(rules);
  }

  private static String resource(String name) {
    try (InputStream in = RulePack.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + FOLDER + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
