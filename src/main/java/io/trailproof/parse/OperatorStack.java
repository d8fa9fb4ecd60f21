package io.trailproof.parse;

import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.Expression.BinaryOperator;
import java.util.ArrayDeque;
import java.util.Deque;

/** Operands and operators in source order, put together by precedence; all lean to the left. */
final class OperatorStack {
  private final Deque<Expression> operands = new ArrayDeque<>();
  private final Deque<Pending> pending = new ArrayDeque<>();

  /** An operator whose right operand is still to come. */
  private record Pending(BinaryOperator operator, SourceRange range) {}

  void operand(Expression operand) {
    operands.push(operand);
  }

  void operator(BinaryOperator operator, SourceRange range) {
    while (!pending.isEmpty() && tightness(pending.peek().operator()) >= tightness(operator)) {
      combine();
    }
    pending.push(new Pending(operator, range));
  }

  Expression finish() {
    while (!pending.isEmpty()) {
      combine();
    }
    return operands.pop();
  }

  private void combine() {
    Expression right = operands.pop();
    Expression left = operands.pop();
    Pending between = pending.pop();
    SourceRange range = left.range().to(right.range());
    operands.push(new Expression.Binary(left, between.operator(), between.range(), right, range));
  }

  /** The specification's table of operators ("Binary Operators"), loosest first. */
  private static int tightness(BinaryOperator operator) {
    return switch (operator) {
      case OR -> 1;
      case AND -> 2;
      case EQUAL, NOT_EQUAL -> 3;
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> 4;
      case ADD, SUBTRACT -> 5;
      case MULTIPLY, DIVIDE, MODULO -> 6;
    };
  }
}
