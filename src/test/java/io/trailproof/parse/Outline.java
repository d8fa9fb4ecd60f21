package io.trailproof.parse;

import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Block;
import io.trailproof.syntax.Body;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.TemplatePart;
import io.trailproof.syntax.Traversal;
import io.trailproof.value.Content;
import io.trailproof.value.Value;
import java.util.List;
import java.util.stream.Collectors;

/** Writes trees as text that shows how they were read: every operation in parentheses. */
final class Outline {
  private Outline() {}

  static String of(Body body) {
    StringBuilder text = new StringBuilder();
    write(body, "", text);
    return text.toString();
  }

  private static void write(Body body, String indent, StringBuilder text) {
    for (Attribute attribute : body.attributes()) {
      text.append(indent).append(attribute.name()).append(" = ");
      text.append(of(attribute.value())).append('\n');
    }
    for (Block block : body.blocks()) {
      text.append(indent).append(block.type());
      block.labels().forEach(label -> text.append(' ').append(quoted(label.text())));
      text.append(" {\n");
      write(block.body(), indent + "  ", text);
      text.append(indent).append("}\n");
    }
  }

  static String of(Expression expression) {
    return switch (expression) {
      case Expression.LiteralValue literal -> value(literal.value());
      case Expression.Template template -> template(template.parts());
      case Expression.TupleCons tuple -> "[" + list(tuple.elements()) + "]";
      case Expression.ObjectCons object ->
          object.items().stream()
              .map(item -> of(item.key()) + ": " + of(item.value()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Expression.For loop -> loop(loop);
      case Expression.FunctionCall call ->
          call.name() + "(" + list(call.arguments()) + (call.expandLast() ? "..." : "") + ")";
      case Expression.ScopeTraversal traversal -> traversal.traversal().toString();
      case Expression.RelativeTraversal traversal ->
          of(traversal.source()) + steps(traversal.steps());
      case Expression.Index index -> of(index.collection()) + "[" + of(index.key()) + "]";
      case Expression.Splat splat -> of(splat.source()) + "<" + of(splat.each()) + ">";
      case Expression.SplatElement element -> "@";
      case Expression.Conditional choice ->
          "("
              + of(choice.condition())
              + " ? "
              + of(choice.then())
              + " : "
              + of(choice.otherwise())
              + ")";
      case Expression.Binary binary ->
          "("
              + of(binary.left())
              + " "
              + binary.operator().symbol()
              + " "
              + of(binary.right())
              + ")";
      case Expression.Unary unary ->
          switch (unary.operator()) {
                case NEGATE -> "-";
                case NOT -> "!";
              }
              + of(unary.operand());
      case Expression.Parentheses parentheses -> "(" + of(parentheses.inner()) + ")";
      case Expression.JsonString string -> of(string.template());
      case Expression.Invalid invalid -> "invalid";
    };
  }

  private static String loop(Expression.For loop) {
    String names = loop.keyVariable().map(key -> key + ", ").orElse("") + loop.valueVariable();
    String text =
        "for "
            + names
            + " in "
            + of(loop.collection())
            + " : "
            + loop.key().map(key -> of(key) + " => ").orElse("")
            + of(loop.value())
            + (loop.grouping() ? "..." : "")
            + loop.condition().map(condition -> " if " + of(condition)).orElse("");
    return loop.key().isPresent() ? "{" + text + "}" : "[" + text + "]";
  }

  private static String list(List<Expression> expressions) {
    return expressions.stream().map(Outline::of).collect(Collectors.joining(", "));
  }

  private static String steps(List<Traversal.Step> steps) {
    return steps.stream()
        .map(
            step ->
                switch (step) {
                  case Traversal.AttributeStep attribute -> "." + attribute.name();
                  case Traversal.IndexStep index -> "[" + value(index.key()) + "]";
                })
        .collect(Collectors.joining());
  }

  private static String template(List<TemplatePart> parts) {
    return "\"" + parts.stream().map(Outline::part).collect(Collectors.joining()) + "\"";
  }

  private static String part(TemplatePart part) {
    return switch (part) {
      case TemplatePart.Literal literal -> escaped(literal.text());
      case TemplatePart.Interpolation sequence -> "${" + of(sequence.expression()) + "}";
      case TemplatePart.If choice ->
          "%{if "
              + of(choice.condition())
              + "}"
              + parts(choice.then())
              + (choice.otherwise().isEmpty() ? "" : "%{else}" + parts(choice.otherwise()))
              + "%{endif}";
      case TemplatePart.For loop ->
          "%{for "
              + loop.keyVariable().map(key -> key + ", ").orElse("")
              + loop.valueVariable()
              + " in "
              + of(loop.collection())
              + "}"
              + parts(loop.body())
              + "%{endfor}";
    };
  }

  private static String parts(List<TemplatePart> parts) {
    return parts.stream().map(Outline::part).collect(Collectors.joining());
  }

  private static String value(Value value) {
    return switch (value.content()) {
      case Content.Null n -> "null";
      case Content.Bool(boolean truth) -> "" + truth;
      case Content.Num(var number) -> number.text();
      case Content.Text(String text) -> quoted(text);
      default -> throw new IllegalArgumentException("no literal: " + value);
    };
  }

  private static String quoted(String text) {
    return "\"" + escaped(text) + "\"";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t")
        .replace("${", "$${")
        .replace("%{", "%%{");
  }
}
