package io.trailproof.parse;

import io.trailproof.parse.antlr.HclParser;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.Expression.ObjectItem;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes tuples, objects and {@code for} expressions. */
final class CollectionBuilder {
  private final ExpressionBuilder expressions;
  private final Diagnostics diagnostics;

  CollectionBuilder(ExpressionBuilder expressions, Diagnostics diagnostics) {
    this.expressions = expressions;
    this.diagnostics = diagnostics;
  }

  Expression build(HclParser.CollectionValueContext collection) {
    SourceRange range = expressions.range(collection);
    if (collection.forExpr() != null) {
      boolean tuple = collection.OPEN_BRACKET() != null;
      return forExpression(collection.forExpr(), tuple, range);
    }
    if (collection.tuple() != null) {
      HclParser.TupleContext tuple = collection.tuple();
      return reportsMisplacedComma(tuple)
          ? new Expression.Invalid(range)
          : new Expression.TupleCons(
              tuple.expression().stream().map(expressions::build).toList(), range);
    }
    HclParser.ObjectContext object = collection.object();
    return reportsMisplacedComma(object)
        ? new Expression.Invalid(range)
        : new Expression.ObjectCons(object.objectElem().stream().map(this::item).toList(), range);
  }

  private ObjectItem item(HclParser.ObjectElemContext element) {
    return new ObjectItem(key(element.expression(0)), expressions.build(element.expression(1)));
  }

  /** A bare name is the text of the key, keywords included; any other expression is evaluated. */
  private Expression key(HclParser.ExpressionContext key) {
    Token first = key.getStart();
    return first == key.getStop() && first.getType() == HclParser.IDENTIFIER
        ? new Expression.LiteralValue(Value.string(first.getText()), expressions.range(first))
        : expressions.build(key);
  }

  private Expression forExpression(
      HclParser.ForExprContext loop, boolean tuple, SourceRange range) {
    HclParser.ForIntroContext intro = loop.forIntro();
    List<TerminalNode> names = intro.IDENTIFIER();
    boolean keyed = loop.ARROW() != null;
    if (tuple && keyed) {
      invalidFor(
          "Key expression is not valid when building a tuple.",
          expressions.range(loop.expression(0)));
    } else if (tuple && loop.ELLIPSIS() != null) {
      invalidFor(
          "Grouping ellipsis (...) cannot be used when building a tuple.",
          expressions.range(loop.ELLIPSIS().getSymbol()));
    } else if (!tuple && !keyed) {
      invalidFor(
          "Key expression is required when building an object.",
          expressions.range(loop.expression(0)));
    }
    if (tuple == keyed) {
      return new Expression.Invalid(range);
    }
    return new Expression.For(
        names.size() == 1 ? Optional.empty() : Optional.of(names.getFirst().getText()),
        names.getLast().getText(),
        expressions.build(intro.expression()),
        keyed ? Optional.of(expressions.build(loop.expression(0))) : Optional.empty(),
        expressions.build(loop.expression(keyed ? 1 : 0)),
        Optional.ofNullable(loop.forCond()).map(cond -> expressions.build(cond.expression())),
        loop.ELLIPSIS() != null,
        range);
  }

  private void invalidFor(String detail, SourceRange range) {
    diagnostics.error("Invalid 'for' expression", detail, range);
  }

  /**
   * Whether a separator stands where an item is expected, which is reported. A comma may follow an
   * item, and a line break may follow the comma.
   */
  boolean reportsMisplacedComma(ParserRuleContext list) {
    int before = HclParser.IDENTIFIER; // the end of an item: anything but a separator
    for (int i = 0; i < list.getChildCount(); i++) {
      ParseTree child = list.getChild(i);
      int type = child instanceof TerminalNode token ? token.getSymbol().getType() : Token.EOF;
      boolean separator = before == HclParser.COMMA || before == HclParser.NEWLINE;
      if (separator && (type == HclParser.COMMA || type == HclParser.ELLIPSIS)) {
        diagnostics.error(
            "Invalid expression",
            "Expected the start of an expression, but found an invalid expression token.",
            expressions.range(((TerminalNode) child).getSymbol()));
        return true;
      }
      before = type;
    }
    return false;
  }
}
