package io.trailproof.eval;

import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.Expression.BinaryOperator;
import io.trailproof.value.BigFloat;
import io.trailproof.value.Conversion;
import io.trailproof.value.Derivation;
import io.trailproof.value.Equality;
import io.trailproof.value.Refinement;
import io.trailproof.value.Sameness;
import io.trailproof.value.Truth;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * {@code + - * / % < > <= >= == != && || !}.
 *
 * <p>Both operands are always evaluated. All but {@code ==} and {@code !=} convert their operands
 * and refuse null. An unknown operand makes the result unknown, but for a comparison that the
 * bounds of an unknown number decide, and for what {@link EqualityMode#IDENTITY} adds.
 */
final class Operators {
  private final Evaluator evaluator;
  private final EqualityMode mode;
  private final Bounds bounds;

  Operators(Evaluator evaluator, EqualityMode mode) {
    this.evaluator = evaluator;
    this.mode = mode;
    this.bounds = new Bounds(mode);
  }

  /** A chain leans to the left and may be longer than a stack is deep, so this is a loop. */
  Value binary(Expression.Binary last, Frame frame) {
    Deque<Expression.Binary> chain = new ArrayDeque<>();
    Expression first = last;
    while (first instanceof Expression.Binary binary) {
      chain.push(binary);
      first = binary.left();
    }
    Value value = evaluator.evaluate(first, frame);
    for (Expression.Binary binary : chain) {
      Value right = evaluator.evaluate(binary.right(), frame);
      value = apply(binary, value, right, frame);
    }
    return value;
  }

  private Value apply(Expression.Binary binary, Value left, Value right, Frame frame) {
    Value result =
        switch (binary.operator()) {
          case EQUAL -> equal(left, right);
          case NOT_EQUAL -> not(equal(left, right));
          case OR, AND -> withOperands(binary, Type.BOOL, left, right, frame);
          case LESS,
              LESS_OR_EQUAL,
              GREATER,
              GREATER_OR_EQUAL,
              ADD,
              SUBTRACT,
              MULTIPLY,
              DIVIDE,
              MODULO ->
              withOperands(binary, Type.NUMBER, left, right, frame);
        };
    return result.derived(derivation(binary, left, right));
  }

  /** Of a known {@code false && x}, {@code false} is what decided. */
  private static Derivation derivation(Expression.Binary binary, Value left, Value right) {
    boolean rightDecides =
        binary.operator() == BinaryOperator.AND && right.truth() == Truth.FALSE
            || binary.operator() == BinaryOperator.OR && right.truth() == Truth.TRUE;
    return rightDecides && left.truth() != right.truth()
        ? Derivation.at(binary.range(), List.of(right.derivation(), left.derivation()))
        : Outcome.derivation(binary.range(), List.of(left, right));
  }

  Value unary(Expression.Unary unary, Frame frame) {
    Value operand = evaluator.evaluate(unary.operand(), frame);
    Type type =
        switch (unary.operator()) {
          case NEGATE -> Type.NUMBER;
          case NOT -> Type.BOOL;
        };
    return switch (Conversion.convert(operand, type)) {
      case Conversion.Failed(String reason) ->
          unsuitable("unary operand", reason, unary.operand().range(), frame);
      case Conversion.Converted(Value value) when value.isNull() ->
          nullOperand(unary.range(), frame);
      case Conversion.Converted(Value value) when value.isUnknown() ->
          unknown(type, unary.range(), List.of(value));
      case Conversion.Converted(Value value) ->
          Outcome.made(
              switch (unary.operator()) {
                case NEGATE -> Value.number(value.number().negate());
                case NOT -> Value.bool(!value.isTrue());
              },
              unary.range(),
              List.of(value));
    };
  }

  private Value equal(Value left, Value right) {
    Value terraforms = Equality.equal(left, right);
    if (mode == EqualityMode.TERRAFORM || terraforms.isKnown()) {
      return terraforms;
    }
    Truth same = Sameness.same(left, right);
    return same == Truth.UNKNOWN
        ? terraforms
        : Value.bool(same == Truth.TRUE).mark(terraforms.marks());
  }

  private static Value not(Value truth) {
    return truth.isUnknown() ? truth : Value.bool(!truth.isTrue()).mark(truth.marks());
  }

  private Value withOperands(
      Expression.Binary binary, Type type, Value left, Value right, Frame frame) {
    Optional<Value> x = operand("left operand", type, left, binary.left().range(), frame);
    Optional<Value> y = operand("right operand", type, right, binary.right().range(), frame);
    if (x.isEmpty() || y.isEmpty()) {
      return Outcome.ofError("Invalid operand", binary.range());
    }
    if (x.get().isNull() || y.get().isNull()) {
      return nullOperand(binary.range(), frame);
    }
    List<Value> operands = List.of(x.get(), y.get());
    Optional<Value> decided =
        switch (binary.operator()) {
          case OR -> logic(x.get(), y.get(), Truth.TRUE);
          case AND -> logic(x.get(), y.get(), Truth.FALSE);
          case LESS -> bounds.less(x.get(), y.get());
          case GREATER -> bounds.less(y.get(), x.get());
          case LESS_OR_EQUAL -> bounds.lessOrEqual(x.get(), y.get());
          case GREATER_OR_EQUAL -> bounds.lessOrEqual(y.get(), x.get());
          case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO ->
              x.get().isUnknown() || y.get().isUnknown()
                  ? Optional.empty()
                  : Optional.of(arithmetic(binary, x.get().number(), y.get().number(), frame));
          case EQUAL, NOT_EQUAL -> Optional.empty();
        };
    return decided
        .map(value -> value.mark(Outcome.marks(operands)))
        .orElseGet(() -> unknown(resultType(binary.operator()), binary.range(), operands));
  }

  /** Known operands decide; in identity mode also one that decides whatever the other is. */
  private Optional<Value> logic(Value x, Value y, Truth deciding) {
    if (x.isKnown() && y.isKnown()) {
      boolean decides = x.truth() == deciding || y.truth() == deciding;
      return Optional.of(Value.bool(decides == (deciding == Truth.TRUE)));
    }
    boolean decides =
        mode == EqualityMode.IDENTITY && (x.truth() == deciding || y.truth() == deciding);
    return decides ? Optional.of(Value.bool(deciding == Truth.TRUE)) : Optional.empty();
  }

  private static Value arithmetic(Expression.Binary binary, BigFloat x, BigFloat y, Frame frame) {
    BinaryOperator operator = binary.operator();
    Optional<BigFloat> result =
        operator == BinaryOperator.ADD
            ? x.add(y)
            : operator == BinaryOperator.SUBTRACT
                ? x.subtract(y)
                : operator == BinaryOperator.MULTIPLY
                    ? x.multiply(y)
                    : operator == BinaryOperator.DIVIDE ? x.divide(y) : x.modulo(y);
    return result
        .map(Value::number)
        .orElseGet(() -> failed(reason(operator), binary.range(), frame));
  }

  private static String reason(BinaryOperator operator) {
    return switch (operator) {
      case DIVIDE -> "can't divide zero by zero or infinity by infinity";
      case MODULO -> "can't use modulo with zero and infinity";
      case MULTIPLY -> "can't multiply zero by infinity";
      case ADD -> "can't compute sum of opposing infinities";
      case SUBTRACT -> "can't subtract infinity from itself";
      case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          throw new IllegalStateException(operator + " always has a result");
    };
  }

  private static Type resultType(BinaryOperator operator) {
    return switch (operator) {
      case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> Type.BOOL;
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO -> Type.NUMBER;
    };
  }

  private static Optional<Value> operand(
      String which, Type type, Value value, SourceRange range, Frame frame) {
    return switch (Conversion.convert(value, type)) {
      case Conversion.Converted(Value converted) -> Optional.of(converted);
      case Conversion.Failed(String reason) -> {
        unsuitable(which, reason, range, frame);
        yield Optional.empty();
      }
    };
  }

  private static Value unknown(Type type, SourceRange range, List<Value> operands) {
    return Outcome.refined(Outcome.unknown(type, range, operands), Refinement.NOT_NULL);
  }

  private static Value unsuitable(String which, String reason, SourceRange range, Frame frame) {
    return Outcome.error(
        frame, "Invalid operand", "Unsuitable value for " + which + ": " + reason + ".", range);
  }

  private static Value nullOperand(SourceRange range, Frame frame) {
    return failed("argument must not be null", range, frame);
  }

  private static Value failed(String reason, SourceRange range, Frame frame) {
    return Outcome.error(
        frame, "Operation failed", "Error during operation: " + reason + ".", range);
  }
}
