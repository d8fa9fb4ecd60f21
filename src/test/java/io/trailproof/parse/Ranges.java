package io.trailproof.parse;

import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.Expression.ObjectItem;
import io.trailproof.syntax.TemplatePart;
import java.util.ArrayList;
import java.util.List;

/**
 * The ranges of an expression and of all in it, each checked to lie in that of what contains it.
 */
final class Ranges {
  private final List<SourceRange> all = new ArrayList<>();

  private Ranges() {}

  static List<SourceRange> of(Expression expression) {
    Ranges ranges = new Ranges();
    ranges.collect(expression, expression.range());
    return ranges.all;
  }

  private void collect(Expression expression, SourceRange outer) {
    SourceRange range = expression.range();
    add(range, outer);
    switch (expression) {
      case Expression.LiteralValue literal -> {}
      case Expression.Template template -> parts(template.parts(), range);
      case Expression.TupleCons tuple -> tuple.elements().forEach(e -> collect(e, range));
      case Expression.ObjectCons object -> {
        for (ObjectItem item : object.items()) {
          collect(item.key(), range);
          collect(item.value(), range);
        }
      }
      case Expression.For loop -> {
        collect(loop.collection(), range);
        loop.key().ifPresent(key -> collect(key, range));
        collect(loop.value(), range);
        loop.condition().ifPresent(condition -> collect(condition, range));
      }
      case Expression.FunctionCall call -> {
        add(call.nameRange(), range);
        call.arguments().forEach(argument -> collect(argument, range));
      }
      case Expression.ScopeTraversal traversal -> {
        add(traversal.traversal().rootRange(), range);
        traversal.traversal().steps().forEach(step -> add(step.range(), range));
      }
      case Expression.RelativeTraversal traversal -> {
        collect(traversal.source(), range);
        traversal.steps().forEach(step -> add(step.range(), range));
      }
      case Expression.Index index -> {
        collect(index.collection(), range);
        collect(index.key(), range);
      }
      case Expression.Splat splat -> {
        collect(splat.source(), range);
        collect(splat.each(), range);
        add(splat.marker(), range);
      }
      case Expression.SplatElement element -> {}
      case Expression.Conditional choice -> {
        collect(choice.condition(), range);
        collect(choice.then(), range);
        collect(choice.otherwise(), range);
      }
      case Expression.Binary binary -> {
        collect(binary.left(), range);
        add(binary.operatorRange(), range);
        collect(binary.right(), range);
      }
      case Expression.Unary unary -> collect(unary.operand(), range);
      case Expression.Parentheses parentheses -> collect(parentheses.inner(), range);
      case Expression.JsonString string -> collect(string.template(), range);
      case Expression.Invalid invalid -> {}
    }
  }

  private void parts(List<TemplatePart> parts, SourceRange outer) {
    int end = outer.start();
    for (TemplatePart part : parts) {
      add(part.range(), outer);
      if (part.range().start() < end) {
        throw new AssertionError("parts overlap at " + part.range());
      }
      end = part.range().end();
      switch (part) {
        case TemplatePart.Literal literal -> {}
        case TemplatePart.Interpolation sequence -> collect(sequence.expression(), part.range());
        case TemplatePart.If choice -> {
          collect(choice.condition(), part.range());
          parts(choice.then(), part.range());
          parts(choice.otherwise(), part.range());
        }
        case TemplatePart.For loop -> {
          collect(loop.collection(), part.range());
          parts(loop.body(), part.range());
        }
      }
    }
  }

  private void add(SourceRange range, SourceRange outer) {
    if (range.start() < outer.start() || range.end() > outer.end() || range.end() < range.start()) {
      throw new AssertionError(range + " is not in " + outer);
    }
    all.add(range);
  }
}
