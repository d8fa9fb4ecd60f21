package io.trailproof.parse;

import io.trailproof.parse.antlr.HclParser;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Block;
import io.trailproof.syntax.Block.Label;
import io.trailproof.syntax.Body;
import io.trailproof.syntax.Expression;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    boolean complete = file.body().exception == null;
    return body(new ArrayDeque<>(file.body().bodyItem()), 0, passage.whole(), complete);
  }

  /**
   * Takes the items that stand to the right of a column.
   *
   * @param complete whether nothing was lost between the items
   */
  private Body body(
      Deque<HclParser.BodyItemContext> items, int column, SourceRange range, boolean complete) {
    boolean whole = complete;
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    List<Block> blocks = new ArrayList<>();
    int end = range.start();
    while (!items.isEmpty() && column(items.peek().getStart()) > column) {
      HclParser.BodyItemContext item = items.pop();
      whole &= !losesMoreThanItsValue(item);
      if (item.attribute() != null) {
        Attribute attribute = attribute(item.getStart(), item.attribute());
        define(attribute, attributes);
        end = attribute.range().end();
      } else if (item.block() != null && item.block().OPEN_BRACE() != null) {
        blocks.add(block(item.getStart(), item.block(), items));
        end = blocks.getLast().range().end();
      }
    }
    SourceRange read = range.end() < end ? range.file().range(range.start(), end) : range;
    return new Body(List.copyOf(attributes.values()), blocks, Body.Syntax.NATIVE, read, whole);
  }

  /** Whether a broken item took something with it that is not the value of a known argument. */
  private boolean losesMoreThanItsValue(HclParser.BodyItemContext item) {
    if (item.attribute() != null) {
      int start = item.getStart().getStartIndex();
      int end = Math.max(start, item.getStop().getStartIndex());
      return item.attribute().exception != null
          && passage.text().substring(start, end).indexOf('\n') >= 0;
    }
    return item.block() == null
        || item.block().OPEN_BRACE() == null
        || item.block().exception != null && item.block().CLOSE_BRACE() != null;
  }

  private int column(Token token) {
    return token.getStartIndex() - passage.text().lastIndexOf('\n', token.getStartIndex());
  }

  private Attribute attribute(Token name, HclParser.AttributeContext attribute) {
    SourceRange nameRange = expressions.range(name);
    if (attribute.exception == null) {
      int errors = diagnostics.count();
      Expression value = expressions.build(attribute.expression());
      // What is wrong somewhere in it is wrong as a whole: half of a value would be a guess.
      Expression sound =
          diagnostics.count() == errors ? value : new Expression.Invalid(value.range());
      return new Attribute(name.getText(), nameRange, sound, nameRange.to(value.range()));
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
      Expression either = new Expression.Invalid(first.value().range());
      attributes.put(
          first.name(), new Attribute(first.name(), first.nameRange(), either, first.range()));
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

  /**
   * A block. One that lacks its brace seems to hold all that follows it; it ends where an item is
   * not further to the right than the block itself, and the rest is left to the body that it is in.
   */
  private Block block(
      Token type, HclParser.BlockContext block, Deque<HclParser.BodyItemContext> following) {
    List<Label> labels = block.blockLabel().stream().map(this::label).toList();
    SourceRange typeRange = expressions.range(type);
    SourceRange header = labels.isEmpty() ? typeRange : typeRange.to(labels.getLast().range());
    int start = block.OPEN_BRACE().getSymbol().getStopIndex() + 1;
    List<HclParser.BodyItemContext> items =
        block.body() == null ? List.of() : block.body().bodyItem();
    Body body;
    SourceRange end;
    if (block.CLOSE_BRACE() != null) {
      Token close = block.CLOSE_BRACE().getSymbol();
      SourceRange inner = passage.range(start, close.getStartIndex());
      body =
          block.body() == null
              ? oneLine(block.oneLineBlock(), inner, true)
              : body(new ArrayDeque<>(items), 0, inner, block.body().exception == null);
      end = expressions.range(close);
    } else if (block.body() != null) {
      items.reversed().forEach(following::push);
      body = body(following, column(type), passage.range(start, start), false);
      end = body.range();
    } else {
      body = oneLine(block.oneLineBlock(), passage.range(start, start), false);
      end = body.range();
    }
    return new Block(type.getText(), typeRange, labels, body, header, typeRange.to(end));
  }

  private Body oneLine(HclParser.OneLineBlockContext block, SourceRange range, boolean complete) {
    List<Attribute> attributes = new ArrayList<>();
    if (block != null && block.expression() != null) {
      Expression value = expressions.build(block.expression());
      SourceRange name = expressions.range(block.getStart());
      attributes.add(
          new Attribute(block.getStart().getText(), name, value, name.to(value.range())));
    }
    SourceRange read = attributes.isEmpty() ? range : range.to(attributes.getFirst().range());
    SourceRange all = range.end() < read.end() ? read : range;
    return new Body(attributes, List.of(), Body.Syntax.NATIVE, all, complete);
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
