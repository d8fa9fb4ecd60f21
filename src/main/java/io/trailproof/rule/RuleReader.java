package io.trailproof.rule;

import io.trailproof.eval.ConstantScope;
import io.trailproof.eval.Evaluator;
import io.trailproof.parse.HclParser;
import io.trailproof.parse.ParsedFile;
import io.trailproof.rule.Quantifier.Kind;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.NearName;
import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Block;
import io.trailproof.syntax.Body;
import io.trailproof.syntax.Expression;
import io.trailproof.value.Content;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads rule files. Whatever is wrong with one is a diagnostic at the place, with the near name, as
 * in Terraform code; a rule with an error is not run.
 */
public final class RuleReader {
  private final HclParser parser;
  private final Evaluator constants;
  private final RuleNames names;

  public RuleReader(HclParser parser, Evaluator constants, RuleNames names) {
    this.parser = parser;
    this.constants = constants;
    this.names = names;
  }

  /** The rules of a file that are without error. */
  public List<Rule> read(SourceFile file, Diagnostics diagnostics) {
    ParsedFile parsed = parser.parseFile(file);
    diagnostics.addAll(parsed.diagnostics());
    if (!parsed.isComplete()) {
      return List.of();
    }
    Diagnostics own = new Diagnostics();
    Reading reading = new Reading(file, own);
    reading.only(parsed.body(), List.of(), List.of("rule"));
    List<Rule> rules = new ArrayList<>();
    for (Block block : parsed.body().blocks("rule")) {
      reading.rule(block).ifPresent(rules::add);
    }
    diagnostics.addAll(own.toList());
    return own.hasErrors() ? List.of() : List.copyOf(rules);
  }

  /** The reading of one file. */
  private final class Reading {
    private final SourceFile file;
    private final Diagnostics diagnostics;

    Reading(SourceFile file, Diagnostics diagnostics) {
      this.file = file;
      this.diagnostics = diagnostics;
    }

    Optional<Rule> rule(Block block) {
      Body body = block.body();
      only(body, List.of("stage", "severity", "controls"), RULE_BLOCKS);
      String id = label(block, "the rule's id");
      Optional<Stage> stage = word(block, "stage", Stage.values(), Stage::word);
      Optional<Severity> severity = word(block, "severity", Severity.values(), Severity::word);
      Map<String, Rule.Text> texts = texts(body.blocks("text"), "why");
      if (!texts.containsKey("en")) {
        error("Missing text", "A rule has a text \"en\" block with a title.", block.header());
      }
      Optional<Quantifier> quantifier = quantifier(block);
      List<Rule.Example> examples = body.blocks("example").stream().map(this::example).toList();
      if (stage.isEmpty() || severity.isEmpty() || quantifier.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new Rule(
              id,
              stage.get(),
              severity.get(),
              controls(body),
              texts,
              quantifier.get(),
              texts(body.blocks("remedy"), "steps"),
              examples,
              file));
    }

    private Optional<Quantifier> quantifier(Block rule) {
      List<Block> blocks = new ArrayList<>(rule.body().blocks("some"));
      blocks.addAll(rule.body().blocks("every"));
      if (blocks.size() != 1) {
        error(
            "Wrong number of quantifiers",
            "A rule has one block \"some\" or \"every\" that says what it asks about.",
            rule.header());
        return Optional.empty();
      }
      Block block = blocks.getFirst();
      if (block.labels().size() != 2) {
        error(
            "Wrong number of labels",
            "The block needs two labels: a resource type and a name for the resource at hand, as in"
                + " some \"aws_cloudtrail\" \"trail\".",
            block.header());
        return Optional.empty();
      }
      Body body = block.body();
      only(body, List.of("shared"), List.of("names", "refused", "require"));
      Map<String, Expression> named = new LinkedHashMap<>();
      for (Block names : body.blocks("names")) {
        names.body().attributes().forEach(a -> named.put(a.name(), a.value()));
      }
      List<Quantifier.Refusal> refusals = new ArrayList<>();
      for (Block refused : body.blocks("refused")) {
        only(refused.body(), List.of("when"), List.of("text"));
        expression(refused, "when")
            .ifPresent(
                when ->
                    refusals.add(
                        new Quantifier.Refusal(
                            label(refused, "a name"), when, words(refused, "says"))));
      }
      List<Requirement> requirements = new ArrayList<>();
      for (Block require : body.blocks("require")) {
        requirement(require).ifPresent(requirements::add);
      }
      if (requirements.isEmpty()) {
        error("Missing requirement", "There is nothing that the rule requires.", block.header());
      }
      Quantifier quantifier =
          new Quantifier(
              block.type().equals("some") ? Kind.SOME : Kind.EVERY,
              block.label(0),
              block.label(1),
              body.attribute("shared").map(Attribute::value),
              Map.copyOf(named),
              List.copyOf(refusals),
              List.copyOf(requirements));
      names.check(quantifier, block, diagnostics);
      return Optional.of(quantifier);
    }

    private Optional<Requirement> requirement(Block block) {
      Body body = block.body();
      only(body, List.of("that", "note", "fix"), List.of("text"));
      return expression(block, "that")
          .map(
              that ->
                  new Requirement(
                      label(block, "a name"),
                      that,
                      words(block, "says"),
                      words(block, "otherwise"),
                      body.attribute("note").map(Attribute::value),
                      body.attribute("fix").map(Attribute::value)));
    }

    private Rule.Example example(Block block) {
      only(block.body(), List.of("verdict", "terraform"), List.of());
      Verdict verdict =
          word(block, "verdict", Verdict.values(), Verdict::word).orElse(Verdict.UNKNOWN);
      return new Rule.Example(
          label(block, "a name"), verdict, string(block, "terraform").orElse(""));
    }

    /** One argument of each text block, by language. */
    private Map<String, String> words(Block owner, String argument) {
      Map<String, String> words = new TreeMap<>();
      for (Block text : owner.body().blocks("text")) {
        only(text.body(), List.of("says", "otherwise"), List.of());
        if (text.body().attribute(argument).isPresent()) {
          string(text, argument).ifPresent(w -> words.put(label(text, "a language"), w));
        }
      }
      return words;
    }

    private Map<String, Rule.Text> texts(List<Block> blocks, String bodyArgument) {
      Map<String, Rule.Text> texts = new TreeMap<>();
      for (Block block : blocks) {
        only(block.body(), List.of("title", bodyArgument), List.of());
        String title =
            block.body().attribute("title").isPresent() || bodyArgument.equals("why")
                ? string(block, "title").orElse("")
                : "";
        String body =
            block.body().attribute(bodyArgument).isPresent()
                ? string(block, bodyArgument).orElse("").strip()
                : "";
        texts.put(label(block, "a language"), new Rule.Text(title, body));
      }
      return texts;
    }

    private SortedMap<String, List<String>> controls(Body body) {
      SortedMap<String, List<String>> controls = new TreeMap<>();
      body.attribute("controls")
          .map(attribute -> constant(attribute.value()))
          .filter(value -> value.content() instanceof Content.Attributes)
          .ifPresent(
              value ->
                  value
                      .attributes()
                      .forEach(
                          (source, ids) ->
                              controls.put(
                                  source,
                                  ids.knownElements().stream()
                                      .flatMap(id -> id.knownText().stream())
                                      .toList())));
      return controls;
    }

    private Optional<Expression> expression(Block block, String name) {
      Optional<Attribute> attribute = block.body().attribute(name);
      if (attribute.isEmpty()) {
        missing(block, name);
      }
      return attribute.map(Attribute::value);
    }

    private Optional<String> string(Block block, String name) {
      Optional<Expression> expression = expression(block, name);
      Optional<String> text = expression.map(this::constant).flatMap(Value::knownText);
      if (expression.isPresent() && text.isEmpty()) {
        error("Text expected", "This must be a text.", expression.get().range());
      }
      return text;
    }

    private <E> Optional<E> word(
        Block block, String name, E[] all, java.util.function.Function<E, String> word) {
      Optional<String> given = string(block, name);
      for (E one : all) {
        if (given.isPresent() && word.apply(one).equals(given.get())) {
          return Optional.of(one);
        }
      }
      List<String> words = List.of(all).stream().map(word).toList();
      given.ifPresent(
          text ->
              error(
                  "Unknown " + name,
                  "There is no " + name + " \"" + text + "\"." + NearName.question(text, words),
                  block.body().attribute(name).orElseThrow().value().range()));
      return Optional.empty();
    }

    private String label(Block block, String what) {
      if (block.labels().size() != 1) {
        error("Wrong number of labels", "The block needs one label: " + what + ".", block.header());
      }
      return block.labels().isEmpty() ? "" : block.label(0);
    }

    /** Everything that the body may hold, or an error at what it may not. */
    void only(Body body, List<String> attributes, List<String> blocks) {
      for (Attribute attribute : body.attributes()) {
        if (!attributes.contains(attribute.name())) {
          unexpected("argument", attribute.name(), attributes, attribute.nameRange());
        }
      }
      for (Block block : body.blocks()) {
        if (!blocks.contains(block.type())) {
          unexpected("block", block.type(), blocks, block.typeRange());
        }
      }
    }

    private void unexpected(String kind, String name, List<String> known, SourceRange range) {
      String question = NearName.question(name, known);
      error(
          "Unsupported " + kind,
          "Rules have no " + kind + " \"" + name + "\" here." + question,
          range);
    }

    private void missing(Block block, String name) {
      error("Missing argument", "The argument \"" + name + "\" is required here.", block.header());
    }

    private void error(String summary, String detail, SourceRange range) {
      diagnostics.error(summary, detail, range);
    }

    private Value constant(Expression expression) {
      return constants.evaluate(expression, ConstantScope.CONSTANT, diagnostics);
    }
  }

  private static final List<String> RULE_BLOCKS =
      List.of("text", "some", "every", "remedy", "example");
}
