package io.trailproof.parse;

import io.trailproof.parse.antlr.HclParser;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Block;
import io.trailproof.syntax.Block.Label;
import io.trailproof.syntax.Body;
import io.trailproof.syntax.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes bodies of what the parser has read; of a broken item what is left of it. */
final class BodyBuilder {
  private final Passage passage;
  private final Diagnostics diagnostics;
  private final ExpressionBuilder expressions;

  BodyBuilder(Passage passage, Diagnostics diagnostics) {
    this.passage = passage;
    this.diagnostics = diagnostics;
    this.expressions = new ExpressionBuilder(passage, diagnostics);
  }

  Body build(HclParser.ConfigFileContext file) {
    return body(file.body(), passage.whole());
  }

  private Body body(HclParser.BodyContext body, SourceRange range) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    List<Block> blocks = new ArrayList<>();
    for (HclParser.BodyItemContext item : body.bodyItem()) {
      Token name = item.getStart();
      if (item.attribute() != null) {
        define(attribute(name, item.attribute()), attributes);
      } else if (item.block() != null && item.block().OPEN_BRACE() != null) {
        blocks.add(block(name, item.block()));
      }
    }
    return new Body(List.copyOf(attributes.values()), blocks, Body.Syntax.NATIVE, range);
  }

  private Attribute attribute(Token name, HclParser.AttributeContext attribute) {
    SourceRange nameRange = expressions.range(name);
    if (attribute.exception == null) {
      Expression value = expressions.build(attribute.expression());
      return new Attribute(name.getText(), nameRange, value, nameRange.to(value.range()));
    }
    // Also where only the end is wrong: what seems to be the value may be a part of it.
    SourceRange equals = expressions.range(attribute.getStart());
    int end = lastBefore(attribute);
    SourceRange value = passage.range(attribute.getStart().getStopIndex() + 1, end);
    return new Attribute(
        name.getText(), nameRange, new Expression.Invalid(value), nameRange.to(equals).to(value));
  }

  /** The end of what was read of a broken argument. */
  private int lastBefore(HclParser.AttributeContext attribute) {
    Token stop = attribute.getStop() == null ? attribute.getStart() : attribute.getStop();
    int least = attribute.getStart().getStopIndex() + 1;
    return Math.max(least, stop.getStopIndex() + 1);
  }

  private void define(Attribute attribute, Map<String, Attribute> attributes) {
    Attribute first = attributes.putIfAbsent(attribute.name(), attribute);
    if (first != null) {
      diagnostics.error(
          "Attribute redefined",
          "The argument \""
              + attribute.name()
              + "\" was already set at "
              + Passage.place(first.nameRange())
              + ". Each argument may be set only once.",
          attribute.nameRange());
    }
  }

  private Block block(Token type, HclParser.BlockContext block) {
    List<Label> labels = block.blockLabel().stream().map(this::label).toList();
    SourceRange typeRange = expressions.range(type);
    SourceRange header = labels.isEmpty() ? typeRange : typeRange.to(labels.getLast().range());
    Token open = block.OPEN_BRACE().getSymbol();
    TerminalNode close = block.CLOSE_BRACE();
    Token stop = block.getStop() == null ? open : block.getStop();
    int end = close == null ? stop.getStopIndex() + 1 : close.getSymbol().getStartIndex();
    int start = open.getStopIndex() + 1;
    SourceRange inner = passage.range(start, Math.max(start, end));
    Body body =
        block.body() != null ? body(block.body(), inner) : oneLine(block.oneLineBlock(), inner);
    SourceRange whole = typeRange.to(close == null ? inner : expressions.range(close.getSymbol()));
    return new Block(type.getText(), typeRange, labels, body, header, whole);
  }

  private Body oneLine(HclParser.OneLineBlockContext block, SourceRange range) {
    List<Attribute> attributes = new ArrayList<>();
    if (block != null && block.expression() != null) {
      Expression value = expressions.build(block.expression());
      SourceRange name = expressions.range(block.getStart());
      attributes.add(
          new Attribute(block.getStart().getText(), name, value, name.to(value.range())));
    }
    return new Body(attributes, List.of(), Body.Syntax.NATIVE, range);
  }

  private Label label(HclParser.BlockLabelContext label) {
    SourceRange range = expressions.range(label);
    if (label.IDENTIFIER() != null) {
      return new Label(label.IDENTIFIER().getText(), range);
    }
    StringBuilder text = new StringBuilder();
    for (TerminalNode part : label.QUOTED_TEXT()) {
      text.append(Escapes.resolveQuoted(part.getSymbol(), passage, diagnostics));
    }
    return new Label(text.toString(), range);
  }
}
