package io.trailproof.parse;

import io.trailproof.parse.antlr.HclParser;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.SourceRange;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * What is wrong where a rule of the grammar could not go on, in the words that Terraform has for
 * it.
 */
final class SyntaxErrors {
  private final Passage passage;

  SyntaxErrors(Passage passage) {
    this.passage = passage;
  }

  /** What cannot begin an argument or a block. */
  Diagnostic notAnItem(Token found) {
    return found.getType() == HclParser.OPEN_QUOTE
        ? error("Invalid argument name", "Argument names must not be quoted.", found)
        : error(
            "Argument or block definition required",
            "An argument or block definition is required here.",
            found);
  }

  /** A rule that has read its children and cannot read the token found. */
  Diagnostic at(ParserRuleContext rule, Token found) {
    return switch (rule) {
      case HclParser.BodyItemContext item -> neitherArgumentNorBlock(item.getStart());
      case HclParser.AttributeContext attribute -> attribute(found);
      case HclParser.BlockContext block -> block(block, found);
      case HclParser.OneLineBlockContext block -> oneLineBlock(block, found);
      case HclParser.BlockLabelContext label -> label(found);
      case HclParser.ArgumentsContext arguments -> arguments(arguments, found);
      case HclParser.VariableOrCallContext call ->
          error(
              "Missing function name",
              "Function scope resolution symbol :: must be followed by a function name in this"
                  + " scope.",
              found);
      case HclParser.ParenthesesContext parentheses ->
          error(
              "Unbalanced parentheses",
              "Expected a closing parenthesis to terminate the expression.",
              found);
      case HclParser.GetAttrContext getAttr ->
          error("Invalid attribute name", "An attribute name is required after a dot.", found);
      case HclParser.IndexContext index -> index(index, found);
      case HclParser.ExpressionContext expression ->
          error(
              "Missing false expression in conditional",
              "The conditional operator (...?...:...) requires a false expression, delimited by a"
                  + " colon.",
              found);
      case HclParser.CollectionValueContext collection -> collection(collection, found);
      case HclParser.ObjectElemContext element -> objectElement(found);
      case HclParser.ForIntroContext intro -> forIntro(intro, found);
      case HclParser.TemplateExprContext template ->
          error(
              "Unterminated template string", "No closing marker was found for the string.", found);
      case HclParser.TemplateInterpolationContext interpolation ->
          interpolation(interpolation, found);
      case HclParser.TemplateDirectiveContext directive -> directive(directive, found);
      case HclParser.SingleExpressionContext expression ->
          error(
              "Extra characters after expression",
              "An expression was successfully parsed, but extra characters were found after it.",
              found);
      default -> noExpression(found);
    };
  }

  private Diagnostic neitherArgumentNorBlock(Token name) {
    return error(
        "Argument or block definition required",
        "An argument or block definition is required here. To set an argument, use the equals sign"
            + " \"=\" to introduce the argument value.",
        name);
  }

  private Diagnostic attribute(Token found) {
    return found.getType() == HclParser.COMMA
        ? error(
            "Unexpected comma after argument",
            "Argument definitions must be separated by newlines, not commas. An argument definition"
                + " must end with a newline.",
            found)
        : error(
            "Missing newline after argument",
            "An argument definition must end with a newline.",
            found);
  }

  private Diagnostic block(HclParser.BlockContext block, Token found) {
    if (block.CLOSE_BRACE() != null) {
      return error(
          "Missing newline after block definition",
          "A block definition must end with a newline.",
          found);
    }
    if (block.OPEN_BRACE() == null) {
      return error("Invalid block definition", header(found), found);
    }
    if (block.oneLineBlock() != null) {
      return error("Invalid single-argument block definition", endOfOneLineBlock(found), found);
    }
    return block.body() == null
        ? notAnItem(found)
        : error(
            "Unclosed configuration block",
            "There is no closing brace for this block before the end of the file. This may be"
                + " caused by incorrect brace nesting elsewhere in this file.",
            block.OPEN_BRACE().getSymbol());
  }

  private static String header(Token found) {
    return switch (found.getType()) {
      case HclParser.EQUAL ->
          "The equals sign \"=\" indicates an argument definition, and must not be used when"
              + " defining a block.";
      case HclParser.NEWLINE ->
          "A block definition must have block content delimited by \"{\" and \"}\", starting on the"
              + " same line as the block header.";
      default -> "Either a quoted string block label or an opening brace (\"{\") is expected here.";
    };
  }

  private static String endOfOneLineBlock(Token found) {
    return switch (found.getType()) {
      case HclParser.COMMA ->
          "Single-line block syntax can include only one argument definition. To define multiple"
              + " arguments, use the multi-line block syntax with one argument definition per"
              + " line.";
      case HclParser.NEWLINE ->
          "An argument definition on the same line as its containing block creates a single-line"
              + " block definition, which must also be closed on the same line. Place the block's"
              + " closing brace immediately after the argument definition.";
      default ->
          "A single-line block definition must end with a closing brace immediately after its"
              + " single argument definition.";
    };
  }

  private Diagnostic oneLineBlock(HclParser.OneLineBlockContext block, Token found) {
    Token name = block.getStart();
    return switch (found.getType()) {
      case HclParser.OPEN_QUOTE, HclParser.OPEN_BRACE, HclParser.IDENTIFIER ->
          error(
              "Argument definition required",
              "A single-line block definition can contain only a single argument. If you meant to"
                  + " define argument \""
                  + name.getText()
                  + "\", use an equals sign to assign it a value. To define a nested block, place"
                  + " it on a line of its own within its parent block.",
              name);
      default -> neitherArgumentNorBlock(name);
    };
  }

  private Diagnostic label(Token found) {
    return switch (found.getType()) {
      case HclParser.INTERPOLATION, HclParser.DIRECTIVE -> {
        String sign = found.getText().substring(0, 1);
        yield error(
            "Invalid string literal",
            "Template sequences are not allowed in this string. To include a literal \""
                + sign
                + "\", double it (as \""
                + sign
                + sign
                + "\") to escape it.",
            found);
      }
      default ->
          error(
              "Unterminated string literal",
              "Unable to find the closing quote mark before the end of the line.",
              found);
    };
  }

  private Diagnostic arguments(HclParser.ArgumentsContext arguments, Token found) {
    if (arguments.OPEN_PAREN() == null) {
      return error(
          "Missing open parenthesis",
          "Function selector must be followed by an open parenthesis to begin the function call.",
          found);
    }
    return switch (lastToken(arguments)) {
      case HclParser.OPEN_PAREN, HclParser.COMMA -> noExpression(found);
      case HclParser.ELLIPSIS ->
          error(
              "Missing closing parenthesis",
              "An expanded function argument (with ...) must be immediately followed by closing"
                  + " parentheses.",
              found);
      default ->
          found.getType() == Token.EOF
              ? error(
                  "Unterminated function call",
                  "There is no closing parenthesis for this function call before the end of the"
                      + " file. This may be caused by incorrect parenthesis nesting elsewhere in"
                      + " this file.",
                  arguments.getStart())
              : error(
                  "Missing argument separator",
                  "A comma is required to separate each function argument from the next.",
                  found);
    };
  }

  private Diagnostic index(HclParser.IndexContext index, Token found) {
    if (index.STAR() != null) {
      return error(
          "Missing close bracket on splat index",
          "The star for a full splat operator must be immediately followed by a closing bracket"
              + " (\"]\").",
          found);
    }
    return index.expression() == null
        ? noExpression(found)
        : error(
            "Missing close bracket on index",
            "The index operator must end with a closing bracket (\"]\").",
            found);
  }

  private Diagnostic collection(HclParser.CollectionValueContext collection, Token found) {
    boolean tuple = collection.OPEN_BRACKET() != null;
    if (collection.forExpr() != null) {
      return forExpression("Extra characters after the end of the 'for' expression.", found);
    }
    if (found.getType() == Token.EOF) {
      String bracket = tuple ? "bracket" : "brace";
      return error(
          "Unterminated " + (tuple ? "tuple" : "object") + " constructor expression",
          "There is no corresponding closing "
              + bracket
              + " before the end of the file. This may be caused by incorrect "
              + bracket
              + " nesting elsewhere in this file.",
          collection.getStart());
    }
    ParserRuleContext items = tuple ? collection.tuple() : collection.object();
    if (items == null || items.getChildCount() == 0 || lastToken(items) != Token.INVALID_TYPE) {
      return noExpression(found); // nothing yet, or a separator and no item
    }
    return tuple
        ? error(
            "Missing item separator",
            "Expected a comma to mark the beginning of the next item.",
            found)
        : error(
            "Missing attribute separator",
            "Expected a newline or comma to mark the beginning of the next attribute.",
            found);
  }

  private Diagnostic objectElement(Token found) {
    return switch (found.getType()) {
      case HclParser.NEWLINE, HclParser.COMMA ->
          error(
              "Missing attribute value",
              "Expected an attribute value, introduced by an equals sign (\"=\").",
              found);
      case HclParser.IDENTIFIER ->
          error(
              "Missing key/value separator",
              "Expected an equals sign (\"=\") to mark the beginning of the attribute value.",
              found);
      default ->
          error(
              "Missing key/value separator",
              "Expected an equals sign (\"=\") to mark the beginning of the attribute value. If you"
                  + " intended to given an attribute name containing periods or spaces, write the"
                  + " name in quotes to create a string literal.",
              found);
    };
  }

  private Diagnostic forIntro(HclParser.ForIntroContext intro, Token found) {
    return forExpression(
        switch (lastToken(intro)) {
          case HclParser.FOR -> "For expression requires variable name after 'for'.";
          case HclParser.COMMA -> "For expression requires value variable name after comma.";
          case HclParser.IDENTIFIER ->
              "For expression requires the 'in' keyword after its name declarations.";
          default -> "For expression requires a colon after the collection expression.";
        },
        found);
  }

  private Diagnostic forExpression(String detail, Token found) {
    return error("Invalid 'for' expression", detail, found);
  }

  private Diagnostic interpolation(
      HclParser.TemplateInterpolationContext interpolation, Token found) {
    Token open = interpolation.getStart();
    return switch (found.getType()) {
      case Token.EOF -> unclosedInterpolation(open, "file");
      case HclParser.CLOSE_QUOTE, HclParser.OPEN_QUOTE ->
          unclosedInterpolation(open, "quoted template");
      case HclParser.COLON ->
          error(
              "Extra characters after interpolation expression",
              "Template interpolation doesn't expect a colon at this location. Did you intend this"
                  + " to be a literal sequence to be processed as part of another language? If so,"
                  + " you can escape it by starting with \"$${\" instead of just \"${\".",
              found);
      default ->
          error(
              "Extra characters after interpolation expression",
              "Expected a closing brace to end the interpolation expression, but found extra"
                  + " characters.\n\nThis can happen when you include interpolation syntax for"
                  + " another language, such as shell scripting, but forget to escape the"
                  + " interpolation start token. If this is an embedded sequence for another"
                  + " language, escape it by starting with \"$${\" instead of just \"${\".",
              found);
    };
  }

  private Diagnostic unclosedInterpolation(Token open, String where) {
    return error(
        "Unclosed template interpolation sequence",
        "There is no closing brace for this interpolation sequence before the end of the "
            + where
            + ". This might be caused by incorrect nesting inside the given expression.",
        open);
  }

  private Diagnostic directive(HclParser.TemplateDirectiveContext directive, Token found) {
    if (directive.getChildCount() == 1) {
      return error(
          "Invalid template directive",
          found.getType() == HclParser.IDENTIFIER
              ? "\"" + found.getText() + "\" is not a valid template control keyword."
              : "A template directive keyword (\"if\", \"for\", etc) is expected at the beginning"
                  + " of a %{ sequence.",
          found);
    }
    return switch (lastToken(directive)) {
      case HclParser.FOR ->
          error(
              "Invalid 'for' directive",
              "For directive requires variable name after 'for'.",
              found);
      case HclParser.COMMA ->
          error(
              "Invalid 'for' directive",
              "For directive requires value variable name after comma.",
              found);
      case HclParser.IDENTIFIER ->
          error(
              "Invalid 'for' directive", "For directive requires 'in' keyword after names.", found);
      default ->
          error(
              "Extra characters in " + directive.getChild(1).getText() + " marker",
              "Expected a closing brace to end the sequence, but found extra characters.",
              found);
    };
  }

  private Diagnostic noExpression(Token found) {
    return found.getType() == Token.EOF
        ? error(
            "Missing expression",
            "Expected the start of an expression, but found the end of the file.",
            found)
        : error(
            "Invalid expression",
            "Expected the start of an expression, but found an invalid expression token.",
            found);
  }

  /** The type of the last child if it is a token. */
  private static int lastToken(ParserRuleContext rule) {
    int count = rule.getChildCount();
    ParseTree last = count == 0 ? rule : rule.getChild(count - 1);
    return last instanceof TerminalNode token ? token.getSymbol().getType() : Token.INVALID_TYPE;
  }

  private Diagnostic error(String summary, String detail, Token at) {
    SourceRange range = passage.range(at.getStartIndex(), at.getStopIndex() + 1);
    return Diagnostic.error(summary, detail, range);
  }
}
