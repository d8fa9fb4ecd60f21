package io.trailproof.parse;

import io.trailproof.parse.antlr.HclParser;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.Expression.BinaryOperator;
import io.trailproof.syntax.Expression.Conditional;
import io.trailproof.syntax.Expression.UnaryOperator;
import io.trailproof.syntax.Traversal;
import io.trailproof.value.BigFloat;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Makes expressions of what the parser has read: operators get their precedence, names and steps
 * become traversals.
 *
 * <p>Chains of operators, conditionals and steps may be very long, so they are built in loops.
 */
final class ExpressionBuilder {
  private final Passage passage;
  private final Diagnostics diagnostics;
  private final CollectionBuilder collections;
  private final TemplateBuilder templates;

  ExpressionBuilder(Passage passage, Diagnostics diagnostics) {
    this.passage = passage;
    this.diagnostics = diagnostics;
    this.collections = new CollectionBuilder(this, diagnostics);
    this.templates = new TemplateBuilder(passage, this, diagnostics);
  }

  /** An expression that was read; if an error is in it, a place where none could be read. */
  Expression build(HclParser.ExpressionContext expression) {
    if (expression.exception != null) {
      return new Expression.Invalid(range(expression));
    }
    if (expression.getChildCount() == 1) {
      return operand(expression.operand(0));
    }
    List<Conditional> conditionals = new ArrayList<>();
    OperatorStack operation = new OperatorStack();
    for (int i = 0; i < expression.getChildCount(); i++) {
      switch (expression.getChild(i)) {
        case HclParser.OperandContext operand -> operation.operand(operand(operand));
        case HclParser.ExpressionContext then -> {
          Expression condition = operation.finish();
          operation = new OperatorStack();
          SourceRange start = condition.range();
          conditionals.add(new Conditional(condition, build(then), condition, start));
        }
        case TerminalNode symbol -> {
          Optional<BinaryOperator> operator = binary(symbol.getSymbol().getType());
          if (operator.isPresent()) {
            operation.operator(operator.get(), range(symbol.getSymbol()));
          }
        }
        default -> throw new IllegalStateException("not part of an expression");
      }
    }
    Expression result = operation.finish();
    for (Conditional open : conditionals.reversed()) {
      SourceRange whole = open.range().to(result.range());
      result = new Conditional(open.condition(), open.then(), result, whole);
    }
    return result;
  }

  /** A text that is a template as a whole. */
  Expression build(HclParser.TemplateContext template) {
    return templates.build(template);
  }

  private static Optional<BinaryOperator> binary(int symbol) {
    return switch (symbol) {
      case HclParser.OR -> Optional.of(BinaryOperator.OR);
      case HclParser.AND -> Optional.of(BinaryOperator.AND);
      case HclParser.EQUAL_EQUAL -> Optional.of(BinaryOperator.EQUAL);
      case HclParser.NOT_EQUAL -> Optional.of(BinaryOperator.NOT_EQUAL);
      case HclParser.LESS -> Optional.of(BinaryOperator.LESS);
      case HclParser.LESS_EQUAL -> Optional.of(BinaryOperator.LESS_OR_EQUAL);
      case HclParser.GREATER -> Optional.of(BinaryOperator.GREATER);
      case HclParser.GREATER_EQUAL -> Optional.of(BinaryOperator.GREATER_OR_EQUAL);
      case HclParser.PLUS -> Optional.of(BinaryOperator.ADD);
      case HclParser.MINUS -> Optional.of(BinaryOperator.SUBTRACT);
      case HclParser.STAR -> Optional.of(BinaryOperator.MULTIPLY);
      case HclParser.SLASH -> Optional.of(BinaryOperator.DIVIDE);
      case HclParser.PERCENT -> Optional.of(BinaryOperator.MODULO);
      default -> Optional.empty(); // ? and :
    };
  }

  private Expression operand(HclParser.OperandContext operand) {
    Expression result = term(operand.exprTerm());
    for (int i = operand.getChildCount() - 2; i >= 0; i--) {
      Token symbol = ((TerminalNode) operand.getChild(i)).getSymbol();
      UnaryOperator operator =
          symbol.getType() == HclParser.NOT ? UnaryOperator.NOT : UnaryOperator.NEGATE;
      result = new Expression.Unary(operator, result, range(symbol).to(result.range()));
    }
    return result;
  }

  private Expression term(HclParser.ExprTermContext term) {
    Expression first =
        switch (term.getChild(0)) {
          case HclParser.LiteralValueContext literal -> number(literal);
          case HclParser.VariableOrCallContext call when call.arguments() != null -> call(call);
          case HclParser.VariableOrCallContext variable -> variable(variable.getStart());
          case HclParser.TemplateExprContext template -> templates.build(template);
          case HclParser.CollectionValueContext collection -> collections.build(collection);
          case HclParser.ParenthesesContext parentheses ->
              new Expression.Parentheses(build(parentheses.expression()), range(parentheses));
          default -> throw new IllegalStateException("not a term");
        };
    if (term.getChildCount() == 1) {
      return first;
    }
    List<ParseTree> steps = term.children.subList(1, term.getChildCount());
    return new TraversalBuilder(this, diagnostics).build(first, steps);
  }

  private Expression number(HclParser.LiteralValueContext literal) {
    Optional<BigFloat> number = BigFloat.parse(literal.getStart().getText());
    if (number.isEmpty()) {
      diagnostics.error(
          "Invalid number literal",
          "Failed to recognize the value of this number literal.",
          range(literal));
      return new Expression.Invalid(range(literal));
    }
    return new Expression.LiteralValue(Value.number(number.get()), range(literal));
  }

  private Expression variable(Token name) {
    SourceRange range = range(name);
    return switch (name.getText()) {
      case "true" -> new Expression.LiteralValue(Value.TRUE, range);
      case "false" -> new Expression.LiteralValue(Value.FALSE, range);
      case "null" -> new Expression.LiteralValue(Value.NULL, range);
      case String other -> new Expression.ScopeTraversal(new Traversal(other, range, List.of()));
    };
  }

  private Expression call(HclParser.VariableOrCallContext call) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < call.getChildCount() - 1; i++) {
      name.append(call.getChild(i).getText());
    }
    Token lastOfName = ((TerminalNode) call.getChild(call.getChildCount() - 2)).getSymbol();
    HclParser.ArgumentsContext arguments = call.arguments();
    if (collections.reportsMisplacedComma(arguments)) {
      return new Expression.Invalid(range(call));
    }
    return new Expression.FunctionCall(
        name.toString(),
        range(call.getStart()).to(range(lastOfName)),
        arguments.expression().stream().map(this::build).toList(),
        arguments.ELLIPSIS() != null,
        range(call));
  }

  SourceRange range(Token token) {
    return passage.range(token.getStartIndex(), token.getStopIndex() + 1);
  }

  SourceRange range(ParserRuleContext rule) {
    Token stop = rule.getStop() == null ? rule.getStart() : rule.getStop();
    int start = rule.getStart().getStartIndex();
    return passage.range(start, Math.max(start, stop.getStopIndex() + 1));
  }
}
