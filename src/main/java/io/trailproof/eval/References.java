package io.trailproof.eval;

import io.trailproof.syntax.Expression;
import io.trailproof.syntax.TemplatePart;
import io.trailproof.syntax.Traversal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The references of an expression, as its text shows them: what Terraform draws its graph from.
 *
 * <p>In source order, with repetitions. Names that a {@code for} binds are not references; neither
 * is what a JSON string holds where it is not a template.
 */
public final class References {
  private final List<Traversal> found = new ArrayList<>();

  private References() {}

  public static List<Traversal> of(Expression expression) {
    return of(expression, Set.of());
  }

  /** The same, inside a block that binds names, as {@code dynamic} does. */
  public static List<Traversal> of(Expression expression, Set<String> bound) {
    References references = new References();
    references.walk(expression, bound);
    return List.copyOf(references.found);
  }

  private void walk(Expression expression, Set<String> bound) {
    switch (expression) {
      case Expression.LiteralValue literal -> {}
      case Expression.Template template -> walkParts(template.parts(), bound);
      case Expression.TupleCons tuple -> tuple.elements().forEach(e -> walk(e, bound));
      case Expression.ObjectCons object ->
          object
              .items()
              .forEach(
                  item -> {
                    walk(item.key(), bound);
                    walk(item.value(), bound);
                  });
      case Expression.For loop -> {
        walk(loop.collection(), bound);
        Set<String> inside = and(bound, loop.keyVariable(), loop.valueVariable());
        loop.key().ifPresent(key -> walk(key, inside));
        walk(loop.value(), inside);
        loop.condition().ifPresent(condition -> walk(condition, inside));
      }
      case Expression.FunctionCall call -> call.arguments().forEach(e -> walk(e, bound));
      case Expression.ScopeTraversal(Traversal traversal) -> {
        if (!bound.contains(traversal.root())) {
          found.add(traversal);
        }
      }
      case Expression.RelativeTraversal path -> walk(path.source(), bound);
      case Expression.Index index -> {
        walk(index.collection(), bound);
        walk(index.key(), bound);
      }
      case Expression.Splat splat -> {
        walk(splat.source(), bound);
        walk(splat.each(), bound);
      }
      case Expression.SplatElement element -> {}
      case Expression.Conditional conditional -> {
        walk(conditional.condition(), bound);
        walk(conditional.then(), bound);
        walk(conditional.otherwise(), bound);
      }
      case Expression.Binary binary -> walkChain(binary, bound);
      case Expression.Unary unary -> walk(unary.operand(), bound);
      case Expression.Parentheses parentheses -> walk(parentheses.inner(), bound);
      case Expression.JsonString string -> walk(string.template(), bound);
      case Expression.Invalid invalid -> {}
    }
  }

  /** A chain leans to the left and may be longer than a stack is deep. */
  private void walkChain(Expression.Binary last, Set<String> bound) {
    List<Expression> operands = new ArrayList<>();
    Expression left = last;
    while (left instanceof Expression.Binary binary) {
      operands.add(binary.right());
      left = binary.left();
    }
    operands.add(left);
    operands.reversed().forEach(operand -> walk(operand, bound));
  }

  private void walkParts(List<TemplatePart> parts, Set<String> bound) {
    for (TemplatePart part : parts) {
      switch (part) {
        case TemplatePart.Literal literal -> {}
        case TemplatePart.Interpolation interpolation -> walk(interpolation.expression(), bound);
        case TemplatePart.If branch -> {
          walk(branch.condition(), bound);
          walkParts(branch.then(), bound);
          walkParts(branch.otherwise(), bound);
        }
        case TemplatePart.For loop -> {
          walk(loop.collection(), bound);
          walkParts(loop.body(), and(bound, loop.keyVariable(), loop.valueVariable()));
        }
      }
    }
  }

  private static Set<String> and(Set<String> bound, Optional<String> key, String value) {
    Set<String> more = new HashSet<>(bound);
    key.ifPresent(more::add);
    more.add(value);
    return more;
  }
}
