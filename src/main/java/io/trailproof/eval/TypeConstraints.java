package io.trailproof.eval;

import io.trailproof.parse.HclParser;
import io.trailproof.parse.ParsedExpression;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.Expression.FunctionCall;
import io.trailproof.syntax.Expression.ObjectItem;
import io.trailproof.syntax.TemplatePart;
import io.trailproof.syntax.Traversal;
import io.trailproof.value.Content;
import io.trailproof.value.Conversion;
import io.trailproof.value.Defaults;
import io.trailproof.value.Type;
import io.trailproof.value.TypeConstraint;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the {@code type} of a variable: {@code string}, {@code list(string)}, {@code object({ name
 * = optional(string, "main") })}.
 *
 * <p>A type expression looks like an expression and is never evaluated. Where it is wrong, the type
 * of that place is {@link Type#DYNAMIC}, so that what depends on it is checked no further.
 */
public final class TypeConstraints {
  private static final String SUMMARY = "Invalid type specification";

  private final Diagnostics diagnostics;

  private TypeConstraints(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  public static TypeConstraint read(Expression expression, Diagnostics diagnostics) {
    return expression instanceof Expression.JsonString string
        ? readJson(string, diagnostics)
        : new TypeConstraints(diagnostics).variableType(expression);
  }

  /** JSON syntax has no other way than a string, and shows all that is wrong at the string. */
  private static TypeConstraint readJson(Expression.JsonString string, Diagnostics diagnostics) {
    SourceRange range = string.range();
    SourceFile text = SourceFile.of(range.file().path(), string.text());
    ParsedExpression parsed = new HclParser(Budgets.DEFAULT).parseExpression(text);
    Diagnostics wrong = new Diagnostics();
    wrong.addAll(parsed.diagnostics());
    TypeConstraint type =
        wrong.hasErrors()
            ? TypeConstraint.ANY
            : new TypeConstraints(wrong).variableType(parsed.expression());
    for (Diagnostic each : wrong.toList()) {
      diagnostics.add(
          new Diagnostic(
              each.severity(),
              each.summary(),
              each.detail(),
              Optional.of(range),
              Optional.empty()));
    }
    return type;
  }

  private TypeConstraint variableType(Expression expression) {
    Optional<String> quoted = quoted(expression);
    if (quoted.isPresent()) {
      return refuseQuoted(quoted.get(), expression.range());
    }
    // Before Terraform 0.12 these two went without an element type; they still do.
    return switch (keyword(expression).orElse("")) {
      case "list" -> new TypeConstraint(Type.list(Type.DYNAMIC), Defaults.NONE);
      case "map" -> new TypeConstraint(Type.map(Type.DYNAMIC), Defaults.NONE);
      default -> type(expression);
    };
  }

  private TypeConstraint type(Expression expression) {
    Optional<String> keyword = keyword(expression);
    if (keyword.isPresent()) {
      return ofKeyword(keyword.get(), expression.range());
    }
    return expression instanceof FunctionCall call
        ? ofCall(call)
        : wrong(
            "A type specification is either a primitive type keyword (bool, number, string) or a"
                + " complex type constructor call, like list(string).",
            expression.range());
  }

  private TypeConstraint ofKeyword(String keyword, SourceRange range) {
    return switch (keyword) {
      case "string" -> plain(Type.STRING);
      case "number" -> plain(Type.NUMBER);
      case "bool" -> plain(Type.BOOL);
      case "any" -> TypeConstraint.ANY;
      case "list", "set", "map", "object", "tuple" -> wrongArguments(keyword, range);
      default -> wrong("The keyword \"" + keyword + "\" is not a valid type specification.", range);
    };
  }

  private TypeConstraint ofCall(FunctionCall call) {
    String name = call.name();
    return switch (name) {
      case "string", "number", "bool" ->
          wrong("Primitive type keyword \"" + name + "\" does not expect arguments.", call.range());
      case "any" ->
          wrong("Type constraint keyword \"any\" does not expect arguments.", call.range());
      case "optional" ->
          wrong(
              "Keyword \"optional\" is valid only as a modifier for object type attributes.",
              call.range());
      case "list", "set", "map", "object", "tuple" ->
          call.arguments().size() == 1
              ? constructed(name, call.arguments().getFirst())
              : wrongArguments(name, call.range());
      default ->
          wrong("Keyword \"" + name + "\" is not a valid type constructor.", call.nameRange());
    };
  }

  private TypeConstraint constructed(String constructor, Expression argument) {
    return switch (constructor) {
      case "object" -> object(argument);
      case "tuple" -> tuple(argument);
      default -> {
        TypeConstraint element = type(argument);
        Type collection =
            switch (constructor) {
              case "list" -> Type.list(element.type());
              case "set" -> Type.set(element.type());
              default -> Type.map(element.type());
            };
        yield new TypeConstraint(
            collection,
            element.defaults() == Defaults.NONE
                ? Defaults.NONE
                : new Defaults.OfElements(element.defaults()));
      }
    };
  }

  private TypeConstraint tuple(Expression argument) {
    if (!(argument instanceof Expression.TupleCons(List<Expression> elements, var range))) {
      return wrong("Tuple type constructor requires a list of element types.", argument.range());
    }
    List<TypeConstraint> constraints = elements.stream().map(this::type).toList();
    List<Defaults> defaults = constraints.stream().map(TypeConstraint::defaults).toList();
    return new TypeConstraint(
        Type.tuple(constraints.stream().map(TypeConstraint::type).toList()),
        defaults.stream().allMatch(each -> each == Defaults.NONE)
            ? Defaults.NONE
            : new Defaults.OfTuple(defaults));
  }

  private TypeConstraint object(Expression argument) {
    if (!(argument instanceof Expression.ObjectCons(List<ObjectItem> items, var range))) {
      return wrong(
          "Object type constructor requires a map whose keys are attribute names and whose values"
              + " are the corresponding attribute types.",
          argument.range());
    }
    ObjectType object = new ObjectType();
    for (ObjectItem item : items) {
      Optional<String> name = attributeName(item.key());
      if (name.isPresent()) {
        readAttribute(name.get(), item.value(), object);
      } else {
        wrong("Object constructor map keys must be attribute names.", item.key().range());
      }
    }
    return object.constraint();
  }

  private void readAttribute(String name, Expression expression, ObjectType object) {
    if (!(expression instanceof FunctionCall call && call.name().equals("optional"))) {
      object.add(name, type(expression));
      return;
    }
    List<Expression> arguments = call.arguments();
    if (arguments.isEmpty()) {
      wrong(
          "Optional attribute modifier requires the attribute type as its argument.", call.range());
      return;
    }
    TypeConstraint attribute = type(arguments.getFirst());
    object.add(name, attribute);
    object.optional.add(name);
    if (arguments.size() == 2) {
      defaultValue(arguments.get(1), attribute).ifPresent(v -> object.values.put(name, v));
    } else if (arguments.size() > 2) {
      wrong(
          "Optional attribute modifier expects at most two arguments: the attribute type, and a"
              + " default value.",
          call.range());
    }
  }

  private Optional<Value> defaultValue(Expression expression, TypeConstraint attribute) {
    Value value =
        Evaluator.ofConstants(Budgets.DEFAULT)
            .evaluate(expression, ConstantScope.CONSTANT, diagnostics);
    return switch (Conversion.convert(value, attribute.type())) {
      case Conversion.Converted converted -> Optional.of(converted.value());
      case Conversion.Failed(String reason) -> {
        diagnostics.error(
            "Invalid default value for optional attribute",
            "This default value is not compatible with the attribute's type constraint: "
                + reason
                + ".",
            expression.range());
        yield Optional.empty();
      }
    };
  }

  /** The parts of an object's type, while it is being read. */
  private static final class ObjectType {
    private final Map<String, Type> types = new TreeMap<>();
    private final TreeSet<String> optional = new TreeSet<>();
    private final Map<String, Value> values = new TreeMap<>();
    private final Map<String, Defaults> children = new TreeMap<>();

    void add(String name, TypeConstraint attribute) {
      types.put(name, attribute.type());
      if (attribute.defaults() != Defaults.NONE) {
        children.put(name, attribute.defaults());
      }
    }

    TypeConstraint constraint() {
      return new TypeConstraint(
          new Type.ObjectOf(new TreeMap<>(types), optional),
          values.isEmpty() && children.isEmpty()
              ? Defaults.NONE
              : new Defaults.OfObject(values, children));
    }
  }

  /** A bare name: {@code string}. */
  private static Optional<String> keyword(Expression expression) {
    if (expression instanceof Expression.ScopeTraversal(Traversal traversal)) {
      return traversal.steps().isEmpty() ? Optional.of(traversal.root()) : Optional.empty();
    }
    if (expression instanceof Expression.LiteralValue(Value value, var range)) {
      return value.isNull()
          ? Optional.of("null")
          : value.content() instanceof Content.Bool(boolean truth)
              ? Optional.of(Boolean.toString(truth))
              : Optional.empty();
    }
    return Optional.empty();
  }

  /** The name of an object's attribute, which stands there bare. */
  private static Optional<String> attributeName(Expression key) {
    return key instanceof Expression.LiteralValue literal
        ? literal.value().knownText()
        : Optional.empty();
  }

  private static Optional<String> quoted(Expression expression) {
    if (!(expression instanceof Expression.Template template)) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (TemplatePart part : template.parts()) {
      if (part instanceof TemplatePart.Literal literal) {
        text.append(literal.text());
      }
    }
    return Optional.of(text.toString());
  }

  private TypeConstraint refuseQuoted(String type, SourceRange range) {
    String remove =
        "Terraform 0.11 and earlier required type constraints to be given in quotes, but that form"
            + " is now deprecated and will be removed in a future version of Terraform. Remove the"
            + " quotes around \""
            + type
            + "\"";
    switch (type) {
      case "string" -> diagnostics.error("Invalid quoted type constraints", remove + ".", range);
      case "list", "map" ->
          diagnostics.error(
              "Invalid quoted type constraints",
              remove
                  + " and write "
                  + type
                  + "(string) instead to explicitly indicate that the "
                  + type
                  + " elements are strings.",
              range);
      default ->
          diagnostics.error(
              "Invalid legacy variable type hint",
              "To provide a full type expression, remove the surrounding quotes and give the type"
                  + " expression directly.",
              range);
    }
    return TypeConstraint.ANY;
  }

  private TypeConstraint wrongArguments(String constructor, SourceRange range) {
    String wanted =
        switch (constructor) {
          case "object" -> "attribute types and values as a map.";
          case "tuple" -> "element types as a list.";
          default -> "element type.";
        };
    return wrong(
        "The " + constructor + " type constructor requires one argument specifying the " + wanted,
        range);
  }

  private TypeConstraint wrong(String detail, SourceRange range) {
    diagnostics.error(SUMMARY, detail, range);
    return TypeConstraint.ANY;
  }

  private static TypeConstraint plain(Type type) {
    return new TypeConstraint(type, Defaults.NONE);
  }
}
