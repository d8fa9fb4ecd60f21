package io.trailproof.provider;

import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Body;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.TemplatePart;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** A block of our own data file, which holds literals; anything else there is a mistake of ours. */
record DataBlock(Body body) {

  boolean has(String name) {
    return value(name).isPresent();
  }

  String text(String name) {
    return text(value(name).orElseThrow());
  }

  boolean flag(String name) {
    return value(name).map(DataBlock::literal).filter(Value::isTrue).isPresent();
  }

  OptionalInt number(String name) {
    return value(name)
        .map(number -> OptionalInt.of((int) whole(literal(number))))
        .orElse(OptionalInt.empty());
  }

  /** A list of texts; none where there is no list. */
  List<String> texts(String name) {
    return value(name).map(DataBlock::texts).orElse(List.of());
  }

  /** A list of lists of texts. */
  List<List<String>> groups(String name) {
    return value(name)
        .map(list -> elements(list).stream().map(DataBlock::texts).toList())
        .orElse(List.of());
  }

  /** An object's values by name, each as written. */
  SortedMap<String, Expression> items(String name) {
    return value(name).map(DataBlock::items).orElseGet(TreeMap::new);
  }

  private Optional<Expression> value(String name) {
    return body.attribute(name).map(Attribute::value);
  }

  static SortedMap<String, Expression> items(Expression object) {
    if (!(object instanceof Expression.ObjectCons(List<Expression.ObjectItem> items, var range))) {
      throw wrong(object);
    }
    SortedMap<String, Expression> byName = new TreeMap<>();
    items.forEach(item -> byName.put(text(item.key()), item.value()));
    return byName;
  }

  static List<Value> literals(Expression list) {
    return elements(list).stream().map(DataBlock::literal).toList();
  }

  static Value literal(Expression expression) {
    return switch (expression) {
      case Expression.LiteralValue literal -> literal.value();
      case Expression.Template template -> Value.string(text(template));
      default -> throw wrong(expression);
    };
  }

  static String text(Expression expression) {
    return switch (expression) {
      case Expression.LiteralValue literal -> literal.value().text();
      case Expression.Template(List<TemplatePart> parts, var range)
          when parts.size() == 1 && parts.getFirst() instanceof TemplatePart.Literal literal ->
          literal.text();
      default -> throw wrong(expression);
    };
  }

  static long whole(Value number) {
    return Long.parseLong(number.number().text());
  }

  private static List<String> texts(Expression list) {
    return elements(list).stream().map(DataBlock::text).toList();
  }

  private static List<Expression> elements(Expression expression) {
    if (expression instanceof Expression.TupleCons(List<Expression> elements, var range)) {
      return elements;
    }
    throw wrong(expression);
  }

  static IllegalStateException wrong(Expression expression) {
    return new IllegalStateException("data file, " + expression.range() + ": not a literal");
  }
}
