package io.trailproof.syntax;

import io.trailproof.source.Diagnostic;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Traversal.Step;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Optional;

/** An expression, as the HCL native syntax specification names its forms. */
public sealed interface Expression {
  SourceRange range();

  /** A number, {@code true}, {@code false}, {@code null}, or the bare name of an object key. */
  record LiteralValue(Value value, SourceRange range) implements Expression {}

  /**
   * A quoted string or heredoc, escapes resolved, strip markers and heredoc indentation applied.
   *
   * <p>Made of exactly one {@link TemplatePart.Interpolation} it is that expression's value,
   * whatever its type; otherwise a string. No two literals follow each other; an empty string has
   * no parts.
   */
  record Template(List<TemplatePart> parts, SourceRange range) implements Expression {
    public Template {
      parts = List.copyOf(parts);
    }
  }

  /** {@code [a, b]} */
  record TupleCons(List<Expression> elements, SourceRange range) implements Expression {
    public TupleCons {
      elements = List.copyOf(elements);
    }
  }

  /** {@code { key = value }} */
  record ObjectCons(List<ObjectItem> items, SourceRange range) implements Expression {
    public ObjectCons {
      items = List.copyOf(items);
    }
  }

  /**
   * An item of an object. A bare name as key is a {@link LiteralValue} of that text; a key in
   * parentheses is {@link Parentheses}; a bare path of several steps stays a {@link
   * ScopeTraversal}, which evaluation refuses as ambiguous.
   */
  record ObjectItem(Expression key, Expression value) {}

  /**
   * {@code [for k, v in c : e if p]} or {@code {for k, v in c : key => e... if p}}.
   *
   * @param keyVariable the first of two variables
   * @param key present in the object form
   * @param grouping whether {@code ...} groups the values of equal keys
   */
  record For(
      Optional<String> keyVariable,
      String valueVariable,
      Expression collection,
      Optional<Expression> key,
      Expression value,
      Optional<Expression> condition,
      boolean grouping,
      SourceRange range)
      implements Expression {}

  /**
   * {@code name(a, b)}; the name may have namespaces: {@code provider::aws::arn_parse}.
   *
   * @param expandLast whether {@code ...} follows the last argument
   */
  record FunctionCall(
      String name,
      SourceRange nameRange,
      List<Expression> arguments,
      boolean expandLast,
      SourceRange range)
      implements Expression {
    public FunctionCall {
      arguments = List.copyOf(arguments);
    }
  }

  /** A name and what follows it, as far as the text alone tells: {@code var.trails[0].name}. */
  record ScopeTraversal(Traversal traversal) implements Expression {
    @Override
    public SourceRange range() {
      return traversal.range();
    }
  }

  /** Static steps into the value of any other expression: {@code f(x).name}. */
  record RelativeTraversal(Expression source, List<Step> steps, SourceRange range)
      implements Expression {
    public RelativeTraversal {
      steps = List.copyOf(steps);
    }
  }

  /** {@code collection[key]} with a key that must be evaluated. */
  record Index(Expression collection, Expression key, SourceRange range) implements Expression {}

  /**
   * {@code source[*]…} or {@code source.*…}: the same for each element.
   *
   * @param each applied to each element, which it names by {@link SplatElement}
   */
  record Splat(Expression source, Expression each, SourceRange marker, SourceRange range)
      implements Expression {}

  /** The element at hand inside a {@link Splat}, nearest first. */
  record SplatElement(SourceRange range) implements Expression {}

  /** {@code condition ? then : otherwise} */
  record Conditional(Expression condition, Expression then, Expression otherwise, SourceRange range)
      implements Expression {}

  /** {@code left operator right}; chains lean to the left and may be very long. */
  record Binary(
      Expression left,
      BinaryOperator operator,
      SourceRange operatorRange,
      Expression right,
      SourceRange range)
      implements Expression {}

  /** {@code -x}, {@code !x} */
  record Unary(UnaryOperator operator, Expression operand, SourceRange range)
      implements Expression {}

  /** {@code (x)} */
  record Parentheses(Expression inner, SourceRange range) implements Expression {}

  /**
   * A string of JSON syntax: text where Terraform wants a literal, a template everywhere else.
   *
   * @param problems what is wrong with it as a template; reported only where it is used as one
   */
  record JsonString(String text, Expression template, List<Diagnostic> problems, SourceRange range)
      implements Expression {
    public JsonString {
      problems = List.copyOf(problems);
    }
  }

  /** A place where no expression could be read; a diagnostic of the file says why. */
  record Invalid(SourceRange range) implements Expression {}

  /** The operators of two operands, loosest first. */
  enum BinaryOperator {
    OR("||"),
    AND("&&"),
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    MODULO("%");

    private final String symbol;

    BinaryOperator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }

  /** The operators of one operand. */
  enum UnaryOperator {
    NEGATE,
    NOT
  }
}
