package io.trailproof.parse;

import io.trailproof.parse.antlr.HclParser;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.TemplatePart;
import io.trailproof.syntax.Traversal;
import io.trailproof.syntax.Traversal.AttributeStep;
import io.trailproof.syntax.Traversal.IndexStep;
import io.trailproof.syntax.Traversal.Step;
import io.trailproof.value.BigFloat;
import io.trailproof.value.Content;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * Makes traversals, index operations and splats of a term and the steps behind it.
 *
 * <p>Steps whose keys the text tells are kept together as long as possible: references are found in
 * them without evaluation.
 */
final class TraversalBuilder {
  private final ExpressionBuilder expressions;
  private final Diagnostics diagnostics;
  private Expression base;
  private List<Step> steps = new ArrayList<>();

  TraversalBuilder(ExpressionBuilder expressions, Diagnostics diagnostics) {
    this.expressions = expressions;
    this.diagnostics = diagnostics;
  }

  /** The term with the steps, each a GetAttrContext or an IndexContext. */
  Expression build(Expression term, List<ParseTree> trees) {
    // "[*]" takes all that follows it, so what stands behind the last one is built first.
    int end = trees.size();
    Expression each = null;
    SourceRange marker = null;
    SourceRange last = lastRange(trees);
    for (int i = trees.size() - 1; i >= 0; i--) {
      if (trees.get(i) instanceof HclParser.IndexContext index && index.STAR() != null) {
        SourceRange here = expressions.range(index);
        Expression tail = apply(new Expression.SplatElement(here), trees.subList(i + 1, end));
        each = each == null ? tail : new Expression.Splat(tail, each, marker, here.to(last));
        marker = here;
        end = i;
      }
    }
    Expression source = apply(term, trees.subList(0, end));
    return each == null
        ? source
        : new Expression.Splat(source, each, marker, term.range().to(last));
  }

  private SourceRange lastRange(List<ParseTree> trees) {
    return switch (trees.getLast()) {
      case HclParser.IndexContext index -> expressions.range(index);
      case HclParser.GetAttrContext getAttr -> expressions.range(getAttr);
      default -> throw new IllegalStateException("not a step");
    };
  }

  /** Steps without a full splat among them. */
  private Expression apply(Expression term, List<ParseTree> trees) {
    base = term;
    for (int i = 0; i < trees.size(); i++) {
      switch (trees.get(i)) {
        case HclParser.GetAttrContext splat when splat.STAR() != null ->
            i = attributeSplat(splat, trees, i + 1) - 1;
        case HclParser.GetAttrContext getAttr -> steps.add(step(getAttr));
        case HclParser.IndexContext index -> index(index);
        default -> throw new IllegalStateException("not a step");
      }
    }
    flush();
    return base;
  }

  /** {@code .*} takes the attributes behind it and leaves the rest to its result. */
  private int attributeSplat(HclParser.GetAttrContext splat, List<ParseTree> trees, int from) {
    flush();
    SourceRange marker = expressions.range(splat);
    Expression element = new Expression.SplatElement(marker);
    List<Step> each = new ArrayList<>();
    int next = from;
    while (next < trees.size() && trees.get(next) instanceof HclParser.GetAttrContext getAttr) {
      if (getAttr.STAR() != null) {
        diagnostics.error(
            "Nested splat expression not allowed",
            "A splat expression (*) cannot be used inside another attribute-only splat expression.",
            expressions.range(getAttr.STAR().getSymbol()));
      } else {
        each.add(step(getAttr));
      }
      next++;
    }
    SourceRange end = each.isEmpty() ? marker : each.getLast().range();
    Expression applied =
        each.isEmpty() ? element : new Expression.RelativeTraversal(element, each, marker.to(end));
    base = new Expression.Splat(base, applied, marker, base.range().to(end));
    return next;
  }

  private Step step(HclParser.GetAttrContext getAttr) {
    SourceRange range = expressions.range(getAttr);
    if (getAttr.IDENTIFIER() != null) {
      return new AttributeStep(getAttr.IDENTIFIER().getText(), range);
    }
    Token number = getAttr.NUMBER().getSymbol();
    String text = number.getText();
    Optional<BigFloat> index = BigFloat.parse(text);
    if (text.indexOf('.') >= 0) {
      String[] parts = text.split("\\.", 2);
      diagnostics.error(
          "Invalid legacy index syntax",
          "When using the legacy index syntax, chaining two indexes together is not permitted. Use"
              + " the proper index syntax instead, like ["
              + parts[0]
              + "]["
              + parts[1]
              + "].",
          expressions.range(number));
    } else if (index.isEmpty()) {
      diagnostics.error(
          "Invalid number literal",
          "Failed to recognize the value of this number literal.",
          expressions.range(number));
    }
    return new IndexStep(Value.number(index.orElseGet(() -> BigFloat.of(0))), range);
  }

  private void index(HclParser.IndexContext index) {
    Expression key = expressions.build(index.expression());
    Optional<Value> known = literal(key);
    if (known.isPresent()) {
      steps.add(new IndexStep(known.get(), expressions.range(index)));
    } else {
      flush();
      base = new Expression.Index(base, key, base.range().to(expressions.range(index)));
    }
  }

  private static Optional<Value> literal(Expression key) {
    return switch (key) {
      case Expression.LiteralValue(Value value, SourceRange r)
          when value.content() instanceof Content.Num ->
          Optional.of(value);
      case Expression.Template(List<TemplatePart> parts, SourceRange r) when parts.isEmpty() ->
          Optional.of(Value.string(""));
      case Expression.Template(List<TemplatePart> parts, SourceRange r)
          when parts.size() == 1
              && parts.getFirst() instanceof TemplatePart.Literal(String text, SourceRange p) ->
          Optional.of(Value.string(text));
      default -> Optional.empty();
    };
  }

  /** Puts the static steps collected so far onto the expression they belong to. */
  private void flush() {
    if (steps.isEmpty()) {
      return;
    }
    SourceRange range = base.range().to(steps.getLast().range());
    base =
        switch (base) {
          case Expression.ScopeTraversal(Traversal name) when name.steps().isEmpty() ->
              new Expression.ScopeTraversal(new Traversal(name.root(), name.rootRange(), steps));
          default -> new Expression.RelativeTraversal(base, steps, range);
        };
    steps = new ArrayList<>();
  }
}
