package io.trailproof.config;

import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.TemplatePart;
import io.trailproof.syntax.Traversal;
import io.trailproof.value.Content;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * What Terraform reads from the text of an expression without evaluating it: literal texts and
 * switches, and references to objects.
 */
public final class StaticForm {
  private StaticForm() {}

  /** A text without interpolation. In JSON syntax every string is one here. */
  static Optional<String> text(Expression expression) {
    if (expression instanceof Expression.JsonString json) {
      return Optional.of(json.text());
    }
    if (expression instanceof Expression.LiteralValue literal) {
      return literal.value().knownText();
    }
    if (!(expression instanceof Expression.Template template)) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (TemplatePart part : template.parts()) {
      if (!(part instanceof TemplatePart.Literal literal)) {
        return Optional.empty();
      }
      text.append(literal.text());
    }
    return Optional.of(text.toString());
  }

  /** {@code true} or {@code false}, also as a text. */
  static Optional<Boolean> bool(Expression expression) {
    if (expression instanceof Expression.LiteralValue literal
        && literal.value().content() instanceof Content.Bool(boolean value)) {
      return Optional.of(value);
    }
    return text(expression)
        .filter(text -> text.equals("true") || text.equals("false"))
        .map(Boolean::valueOf);
  }

  /** A reference, bare or (as JSON syntax and old Terraform write it) in quotes. */
  public static Optional<Traversal> traversal(Expression expression) {
    if (expression instanceof Expression.ScopeTraversal scope) {
      return Optional.of(scope.traversal());
    }
    return text(expression).flatMap(text -> TraversalText.read(text, expression.range()));
  }

  /** A bare name, as a path without steps. */
  public static Optional<Traversal> name(String name, SourceRange range) {
    return Optional.of(new Traversal(name, range, List.of()));
  }

  /** A provider configuration's name: one or two names. */
  static Optional<ProviderReference> provider(Expression expression) {
    return traversal(expression)
        .flatMap(path -> provider(path, expression.range()))
        .or(() -> indexed(expression.range()));
  }

  /**
   * {@code aws.by_account[each.key]}, one of several configurations that OpenTofu makes of a block:
   * a configuration of its own, which no module declares under this name.
   */
  private static Optional<ProviderReference> indexed(SourceRange range) {
    String text = range.text();
    int dot = text.indexOf('.');
    return dot > 0 && dot < text.indexOf('[')
        ? Optional.of(
            new ProviderReference(
                text.substring(0, dot), Optional.of(text.substring(dot + 1)), range))
        : Optional.empty();
  }

  private static Optional<ProviderReference> provider(Traversal path, SourceRange range) {
    return switch (path.steps().size()) {
      case 0 -> Optional.of(new ProviderReference(path.root(), Optional.empty(), range));
      case 1 ->
          path.steps().getFirst() instanceof Traversal.AttributeStep step
              ? Optional.of(new ProviderReference(path.root(), Optional.of(step.name()), range))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** The elements of a list that is written out; empty for anything else. */
  static List<Expression> elements(Expression expression) {
    return expression instanceof Expression.TupleCons tuple ? tuple.elements() : List.of();
  }

  /** The items of an object that is written out; empty for anything else. */
  static List<Expression.ObjectItem> items(Expression expression) {
    return expression instanceof Expression.ObjectCons object ? object.items() : List.of();
  }

  /** The key of an item as Terraform reads it where it wants names: a bare path is a text, too. */
  static Optional<String> key(Expression key) {
    return key instanceof Expression.ScopeTraversal scope
        ? Optional.of(scope.traversal().toString())
        : text(key);
  }

  /**
   * The expression with all strings of JSON syntax as the texts that they are, rather than as
   * templates.
   */
  static Expression literal(Expression expression) {
    return switch (expression) {
      case Expression.JsonString json ->
          new Expression.LiteralValue(Value.string(json.text()), json.range());
      case Expression.TupleCons(List<Expression> elements, SourceRange range) ->
          new Expression.TupleCons(elements.stream().map(StaticForm::literal).toList(), range);
      case Expression.ObjectCons(List<Expression.ObjectItem> items, SourceRange range) ->
          new Expression.ObjectCons(
              items.stream()
                  .map(
                      item -> new Expression.ObjectItem(literal(item.key()), literal(item.value())))
                  .toList(),
              range);
      case Expression other -> other;
    };
  }
}
