package io.trailproof.provider;

import io.trailproof.syntax.Expression;
import io.trailproof.syntax.Expression.FunctionCall;
import io.trailproof.value.Type;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The types of our own data file. What users write as a type is read with their mistakes by {@link
 * io.trailproof.eval.TypeConstraints}; here a mistake is ours and ends the program.
 */
final class DataTypes {
  private DataTypes() {}

  static Type type(Expression expression) {
    return switch (expression) {
      case Expression.ScopeTraversal(var traversal) -> primitive(traversal.root());
      case FunctionCall call -> constructed(call.name(), call.arguments().getFirst());
      default -> throw DataBlock.wrong(expression);
    };
  }

  private static Type primitive(String keyword) {
    return switch (keyword) {
      case "string" -> Type.STRING;
      case "number" -> Type.NUMBER;
      case "bool" -> Type.BOOL;
      default -> throw new IllegalStateException("not a type: " + keyword);
    };
  }

  private static Type constructed(String constructor, Expression argument) {
    return switch (constructor) {
      case "list" -> Type.list(type(argument));
      case "set" -> Type.set(type(argument));
      case "map" -> Type.map(type(argument));
      case "object" -> {
        SortedMap<String, Type> attributes = new TreeMap<>();
        DataBlock.items(argument).forEach((name, inner) -> attributes.put(name, type(inner)));
        yield Type.object(attributes);
      }
      default -> throw new IllegalStateException("not a type: " + constructor);
    };
  }
}
