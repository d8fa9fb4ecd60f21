package io.trailproof.eval;

import io.trailproof.function.FileAccess;
import io.trailproof.function.Function;
import io.trailproof.function.FunctionTable;
import io.trailproof.parse.HclParser;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostics;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.TemplatePart;
import io.trailproof.syntax.Traversal;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what an expression stands for.
 *
 * <p>Whatever a user wrote has a value: an expression with an error is unknown because of it, and
 * the error is a diagnostic. Each value carries the place that decided it. One evaluator serves one
 * run, whose budget of steps it counts; it is not safe for several threads.
 */
public final class Evaluator {
  private final EqualityMode mode;
  private final Limits limits;

  private final Operators operators;
  private final Conditionals conditionals;
  private final ObjectLiterals objects;
  private final Loops loops;
  private final Splats splats;
  private final Templates templates;
  private final Calls calls;

  public Evaluator(FunctionTable functions, EqualityMode mode, Budgets budgets) {
    this(functions, mode, new Limits(budgets));
  }

  Evaluator(FunctionTable functions, EqualityMode mode, Limits limits) {
    this.mode = mode;
    this.limits = limits;
    operators = new Operators(this, mode);
    conditionals = new Conditionals(this);
    objects = new ObjectLiterals(this);
    loops = new Loops(this, limits);
    splats = new Splats(this);
    templates = new Templates(this, loops, conditionals);
    calls = new Calls(this, functions, limits);
  }

  /** With Terraform's functions; files are read from where they may be. */
  public static Evaluator ofTerraform(FileAccess files, EqualityMode mode, Budgets budgets) {
    Limits limits = new Limits(budgets);
    Rendering rendering = new Rendering(new HclParser(budgets), mode, limits);
    return new Evaluator(FunctionTable.terraform(files, rendering, budgets), mode, limits);
  }

  /** For rules: what can be proved, with functions of their own and without files. */
  public static Evaluator ofRules(List<Function> own, Budgets budgets) {
    Limits limits = new Limits(budgets);
    Rendering rendering = new Rendering(new HclParser(budgets), EqualityMode.IDENTITY, limits);
    FunctionTable terraforms = FunctionTable.terraform(FileAccess.none(), rendering, budgets);
    return new Evaluator(terraforms.with(own), EqualityMode.IDENTITY, limits);
  }

  /** For places where no function can be called: defaults, variable files. */
  public static Evaluator ofConstants(Budgets budgets) {
    return new Evaluator(FunctionTable.of(List.of()), EqualityMode.TERRAFORM, budgets);
  }

  /** An evaluator for other functions that counts the same steps. */
  public Evaluator with(FunctionTable others) {
    return new Evaluator(others, mode, limits);
  }

  /** The value of an expression; all that is wrong with it goes to the diagnostics. */
  public Value evaluate(Expression expression, Scope scope, Diagnostics diagnostics) {
    Limits.Outer outer = limits.begin();
    Value value = evaluate(expression, Frame.of(scope, diagnostics));
    limits.end(outer, expression.range(), diagnostics);
    return value;
  }

  Value evaluate(Expression expression, Frame frame) {
    if (!limits.step()) {
      return limits.outOfSteps(expression.range());
    }
    return limits.checked(valueOf(expression, frame), expression.range());
  }

  List<Value> evaluateAll(List<Expression> expressions, Frame frame) {
    List<Value> values = new ArrayList<>(expressions.size());
    for (Expression expression : expressions) {
      values.add(evaluate(expression, frame));
    }
    return values;
  }

  private Value valueOf(Expression expression, Frame frame) {
    return switch (expression) {
      case Expression.LiteralValue(Value value, var range) -> value.at(range);
      case Expression.Template(List<TemplatePart> parts, var range) ->
          templates.evaluate(parts, range, frame);
      case Expression.TupleCons(List<Expression> elements, var range) ->
          Value.tuple(evaluateAll(elements, frame)).at(range);
      case Expression.ObjectCons object -> objects.evaluate(object, frame);
      case Expression.For loop -> loops.evaluate(loop, frame);
      case Expression.FunctionCall call -> calls.evaluate(call, frame);
      case Expression.ScopeTraversal(Traversal traversal) -> reference(traversal, frame);
      case Expression.RelativeTraversal path ->
          Access.steps(evaluate(path.source(), frame), path.steps(), frame);
      case Expression.Index index -> {
        Value collection = evaluate(index.collection(), frame);
        Value key = evaluate(index.key(), frame);
        yield Access.index(collection, key, index.range(), frame);
      }
      case Expression.Splat splat -> splats.evaluate(splat, frame);
      case Expression.SplatElement element ->
          frame.element().orElseGet(() -> Outcome.ofError("Invalid splat", element.range()));
      case Expression.Conditional conditional -> conditionals.evaluate(conditional, frame);
      case Expression.Binary binary -> operators.binary(binary, frame);
      case Expression.Unary unary -> operators.unary(unary, frame);
      case Expression.Parentheses parentheses -> evaluate(parentheses.inner(), frame);
      case Expression.JsonString string -> {
        frame.diagnostics().addAll(string.problems());
        yield evaluate(string.template(), frame);
      }
      case Expression.Invalid(var range) -> Outcome.ofError("Syntax error", range);
    };
  }

  private static Value reference(Traversal traversal, Frame frame) {
    Scope.Resolution found = frame.scope().resolve(traversal, frame.diagnostics());
    List<Traversal.Step> rest = traversal.steps().subList(found.steps(), traversal.steps().size());
    return Access.steps(found.value(), rest, frame);
  }
}
