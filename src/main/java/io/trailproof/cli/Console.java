package io.trailproof.cli;

import io.trailproof.config.ModuleLoader;
import io.trailproof.config.ModuleNode;
import io.trailproof.config.ScanRoot;
import io.trailproof.config.VariableInputs;
import io.trailproof.config.VariableValues;
import io.trailproof.eval.EqualityMode;
import io.trailproof.eval.Evaluator;
import io.trailproof.expand.Expander;
import io.trailproof.expand.Expansion;
import io.trailproof.expand.ModuleInstance;
import io.trailproof.function.FileAccess;
import io.trailproof.parse.HclParser;
import io.trailproof.parse.ParsedExpression;
import io.trailproof.provider.ProviderSchema;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceFile;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.Expression.FunctionCall;
import io.trailproof.value.ConsoleText;
import io.trailproof.value.Content;
import io.trailproof.value.Mark;
import io.trailproof.value.Refinement;
import io.trailproof.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Answers expressions as {@code terraform console} does, one a line.
 *
 * <p>As there, {@code type(…)} around a whole expression shows its type, and a name that means
 * nothing is an error wherever it stands, even in an arm that is not taken.
 */
final class Console {
  private static final String NAME = "<console-input>";

  private final HclParser parser;
  private final Evaluator evaluator;
  private final ModuleInstance module;

  private Console(HclParser parser, Evaluator evaluator, ModuleInstance module) {
    this.parser = parser;
    this.evaluator = evaluator;
    this.module = module;
  }

  /**
   * A console in the scope of a root module. A variable that nothing sets is unknown, and so is
   * what only apply can know.
   *
   * @param working what the directory is relative to
   * @param inputs what sets its variables beside its own files
   * @param workspace what {@code terraform.workspace} is
   * @param diagnostics what is wrong with the module itself
   */
  static Console in(
      Path directory,
      Path working,
      VariableInputs inputs,
      String workspace,
      Diagnostics diagnostics)
      throws IOException {
    Budgets budgets = Budgets.DEFAULT;
    HclParser parser = new HclParser(budgets);
    ModuleLoader loader = new ModuleLoader(ScanRoot.of(directory, working), budgets);
    ModuleNode node = loader.root(loader.scan().given());
    SortedMap<String, Value> variables =
        new TreeMap<>(VariableValues.of(node, inputs, loader, diagnostics));
    variables.replaceAll((name, value) -> unrefined(value));
    Expansion expansion =
        new Expander(loader, ProviderSchema.aws(parser), workspace, budgets)
            .expand(node, variables);
    diagnostics.addAll(expansion.inventory().diagnostics());
    FileAccess files =
        FileAccess.within(loader.scan().border(), node.directory().real(), budgets.fileBytes());
    return new Console(
        parser, Evaluator.ofTerraform(files, EqualityMode.TERRAFORM, budgets), expansion.root());
  }

  /** Terraform's console forgets of a variable without a value that it cannot be null. */
  private static Value unrefined(Value variable) {
    return variable.content() instanceof Content.Unknown unknown
        ? new Value(
            variable.type(), unknown.with(Refinement.NONE), variable.marks(), variable.derivation())
        : variable;
  }

  /** What is said to a line. */
  sealed interface Answer {}

  /**
   * A value.
   *
   * @param text as the console prints it
   * @param type in one line; empty if the text shows a type
   * @param json what {@code jsonencode} makes of it; empty if nothing
   */
  record Shown(String text, String type, String json) implements Answer {}

  record Refused(List<Diagnostic> errors) implements Answer {}

  Answer answer(String line) {
    ParsedExpression parsed = parser.parseExpression(SourceFile.of(NAME, line.strip()));
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.addAll(parsed.diagnostics());
    if (!diagnostics.hasErrors()) {
      module.checkReferences(parsed.expression(), diagnostics);
    }
    if (diagnostics.hasErrors()) {
      return refused(diagnostics);
    }
    Optional<Expression> inType = insideType(parsed.expression());
    Value value = evaluator.evaluate(inType.orElse(parsed.expression()), module, diagnostics);
    return diagnostics.hasErrors()
        ? refused(diagnostics)
        : inType.isPresent()
            ? new Shown(ConsoleText.of(value.type()), "", "")
            : new Shown(ConsoleText.of(value), value.type().text(), json(value));
  }

  private static Optional<Expression> insideType(Expression expression) {
    return expression instanceof FunctionCall call
            && call.name().equals("type")
            && call.arguments().size() == 1
        ? Optional.of(call.arguments().getFirst())
        : Optional.empty();
  }

  private String json(Value value) {
    Value json = call("jsonencode", value);
    if (json.isUnknown()) {
      return value.isWhollyKnown() ? "" : "(known after apply)";
    }
    if (json.isMarked(Mark.SENSITIVE)) {
      return "(sensitive value)";
    }
    return json.isMarked(Mark.EPHEMERAL) ? "(ephemeral value)" : json.text();
  }

  /** A line of JSON for an answer. */
  String jsonLine(Answer answer) {
    return switch (answer) {
      case Shown(String text, String type, String json) ->
          "{\"text\": "
              + quoted(escaped(text))
              + ", \"type\": "
              + quoted(type)
              + ", \"json\": "
              + quoted(escaped(json))
              + "}";
      case Refused(List<Diagnostic> errors) ->
          "{\"error\": " + quoted(errors.getFirst().summary()) + "}";
    };
  }

  /** On one line, whatever is in it. */
  static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
  }

  private String quoted(String text) {
    return call("jsonencode", Value.string(text)).text();
  }

  private Value call(String function, Value argument) {
    SourceFile none = SourceFile.of(NAME, "");
    Expression literal = new Expression.LiteralValue(argument, none.whole());
    return evaluator.evaluate(
        new FunctionCall(function, none.whole(), List.of(literal), false, none.whole()),
        module,
        new Diagnostics());
  }

  private static Refused refused(Diagnostics diagnostics) {
    return new Refused(
        diagnostics.toList().stream().filter(Diagnostic::isError).map(Console::named).toList());
  }

  /** Inside an expression {@code type} is no function; this is what Terraform says to that. */
  private static Diagnostic named(Diagnostic error) {
    boolean type = error.detail().startsWith("There is no function named \"type\".");
    return type
        ? Diagnostic.error(
            "Invalid use of type function",
            "The console-only \"type\" function cannot be used as part of an expression.")
        : error;
  }
}
