package io.trailproof.parse;

import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Body;
import io.trailproof.syntax.Expression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.antlr.v4.runtime.atn.PredictionMode;

/**
 * Reads HCL's native syntax: files, single expressions and templates.
 *
 * <p>Nothing that a user writes causes an exception. Parsing uses the stack in proportion to the
 * depth of nesting that the budgets allow, so it wants a thread with a few megabytes of it. Safe
 * for several threads.
 */
public final class HclParser {
  private final Budgets budgets;

  public HclParser(Budgets budgets) {
    this.budgets = budgets;
  }

  Budgets budgets() {
    return budgets;
  }

  /** Reads a file of configuration or of variable values. */
  public ParsedFile parseFile(SourceFile file) {
    Passage passage = Passage.of(file);
    Parsed<Body> parsed =
        parse(
            passage,
            HclTokens.Start.FILE,
            io.trailproof.parse.antlr.HclParser::configFile,
            (tree, diagnostics) -> new BodyBuilder(passage, diagnostics).build(tree),
            new Body(List.of(), List.of(), Body.Syntax.NATIVE, file.whole()));
    return new ParsedFile(file, parsed.result(), parsed.comments(), parsed.diagnostics());
  }

  /** Reads one expression; line breaks count as blanks, as in parentheses. */
  public ParsedExpression parseExpression(SourceFile text) {
    Passage passage = Passage.of(text);
    return expression(
        parse(
            passage,
            HclTokens.Start.EXPRESSION,
            io.trailproof.parse.antlr.HclParser::singleExpression,
            (tree, diagnostics) ->
                tree.exception == null
                    ? new ExpressionBuilder(passage, diagnostics).build(tree.expression())
                    : new Expression.Invalid(passage.whole()),
            new Expression.Invalid(passage.whole())));
  }

  /** Reads a template without quotes, as a file for {@code templatefile} is one. */
  public ParsedExpression parseTemplate(SourceFile text) {
    return parseTemplate(Passage.of(text));
  }

  ParsedExpression parseTemplate(Passage passage) {
    return expression(
        parse(
            passage,
            HclTokens.Start.TEMPLATE,
            io.trailproof.parse.antlr.HclParser::singleTemplate,
            (tree, diagnostics) ->
                tree.exception == null
                    ? new ExpressionBuilder(passage, diagnostics).build(tree.template())
                    : new Expression.Invalid(passage.whole()),
            new Expression.Invalid(passage.whole())));
  }

  private static ParsedExpression expression(Parsed<Expression> parsed) {
    return new ParsedExpression(parsed.result(), parsed.diagnostics());
  }

  /** What one text has given. */
  private record Parsed<T>(T result, List<Comment> comments, List<Diagnostic> diagnostics) {}

  private <C, T> Parsed<T> parse(
      Passage passage,
      HclTokens.Start start,
      Function<io.trailproof.parse.antlr.HclParser, C> rule,
      BiFunction<C, Diagnostics, T> build,
      T nothing) {
    if (passage.text().length() > budgets.fileBytes()) {
      return new Parsed<>(nothing, List.of(), List.of(tooLarge(passage)));
    }
    try {
      HclTokens tokens = new HclTokens(passage, start, budgets);
      if (tokens.excess().isPresent()) {
        return new Parsed<>(nothing, tokens.comments(), List.of(tokens.excess().get()));
      }
      Diagnostics syntax = new Diagnostics();
      TokenArray stream = tokens.stream();
      var parser = new io.trailproof.parse.antlr.HclParser(stream);
      parser.removeErrorListeners();
      parser.setErrorHandler(new Recovery(stream, new SyntaxErrors(passage), syntax));
      parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
      T result = build.apply(rule.apply(parser), syntax);
      return new Parsed<>(result, tokens.comments(), inOrder(tokens, syntax, passage));
    } catch (StackOverflowError e) {
      // The last resort: the caller's thread has less stack than the budget for nesting needs.
      return new Parsed<>(nothing, List.of(), List.of(tooDeep(passage)));
    }
  }

  /** As Terraform has them: what is wrong with single tokens first, the rest in source order. */
  private static List<Diagnostic> inOrder(HclTokens tokens, Diagnostics syntax, Passage passage) {
    List<Diagnostic> all = new ArrayList<>(LexicalErrors.of(tokens.unusable(), passage));
    syntax.toList().stream()
        .sorted(Comparator.comparing(d -> d.subject().map(SourceRange::start).orElse(0)))
        .forEach(all::add);
    return all;
  }

  private Diagnostic tooLarge(Passage passage) {
    return Diagnostic.error(
        "File too large",
        "The text is longer than " + budgets.fileBytes() + " characters. It is not read.",
        passage.range(0, 0));
  }

  private static Diagnostic tooDeep(Passage passage) {
    return Diagnostic.error(
        "Nesting too deep",
        "Brackets and blocks stand deeper in each other than there is memory for. The file is not"
            + " read.",
        passage.range(0, 0));
  }
}
