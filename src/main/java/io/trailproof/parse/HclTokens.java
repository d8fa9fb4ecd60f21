package io.trailproof.parse;

import io.trailproof.parse.antlr.HclLexer;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * The tokens of a text as the parser wants them.
 *
 * <p>Line breaks are left where they end something, one each; names that are keywords where they
 * stand have become keywords; comments are put aside. Nesting is counted here, before a parser
 * could be harmed by it.
 */
final class HclTokens {
  private final Passage passage;
  private final Budgets budgets;
  private final HclTokenizer lexer;
  private final Brackets brackets;
  private final List<Token> tokens = new ArrayList<>();
  private int[] depths = new int[256];
  private final List<Comment> comments = new ArrayList<>();
  private final List<Token> unusable = new ArrayList<>();
  private Optional<Diagnostic> excess = Optional.empty();

  /** What the whole text is. */
  enum Start {
    FILE,
    EXPRESSION,
    TEMPLATE
  }

  HclTokens(Passage passage, Start start, Budgets budgets) {
    this.passage = passage;
    this.budgets = budgets;
    this.lexer = new HclTokenizer(passage.text());
    this.brackets = new Brackets(start == Start.FILE);
    if (start == Start.TEMPLATE) {
      lexer.mode(HclLexer.HEREDOC);
    }
    read();
  }

  TokenArray stream() {
    return new TokenArray(tokens, Arrays.copyOf(depths, tokens.size()), lexer);
  }

  List<Comment> comments() {
    return comments;
  }

  /** Tokens that the language does not have. */
  List<Token> unusable() {
    return unusable;
  }

  /** The budget that the text exceeds; the tokens then are not all there. */
  Optional<Diagnostic> excess() {
    return excess;
  }

  private void read() {
    CommonToken token = lexer.next();
    while (token.getType() != Token.EOF && excess.isEmpty()) {
      accept(token);
      token = lexer.next();
    }
    if (brackets.isInBody() && !tokens.isEmpty()) {
      lineBreak(token, token.getStartIndex(), token.getStartIndex());
    }
    add(token, brackets.depth());
  }

  private void accept(CommonToken token) {
    switch (token.getType()) {
      case HclLexer.LINE_COMMENT, HclLexer.INLINE_COMMENT -> comments.add(comment(token));
      case HclLexer.NEWLINE -> lineBreak(token, token.getStartIndex(), token.getStopIndex() + 1);
      case HclLexer.QUOTED_NEWLINE -> {
        unusable.add(token);
        brackets.endQuotes();
        add(token, brackets.depth());
        lineBreak(token, token.getStartIndex(), token.getStopIndex() + 1);
      }
      case HclLexer.INVALID -> {
        unusable.add(token);
        add(token, brackets.depth());
      }
      case HclLexer.CLOSE_HEREDOC -> {
        int end = endOfLine(token);
        int lineBreakEnd = token.getStopIndex() + 1;
        token.setStopIndex(end - 1);
        add(token, brackets.depth());
        lineBreak(token, end, lineBreakEnd);
      }
      case HclLexer.IDENTIFIER -> {
        token.setType(keyword(token));
        add(token, brackets.depth());
      }
      case HclLexer.OPEN_BRACE,
          HclLexer.OPEN_BRACKET,
          HclLexer.OPEN_PAREN,
          HclLexer.INTERPOLATION,
          HclLexer.DIRECTIVE -> {
        add(token, brackets.depth());
        brackets.open(token.getType());
      }
      case HclLexer.CLOSE_BRACE,
          HclLexer.TEMPLATE_END,
          HclLexer.CLOSE_BRACKET,
          HclLexer.CLOSE_PAREN -> {
        token.setType(brackets.close(token.getType()));
        add(token, brackets.depth());
      }
      default -> {
        brackets.pass(token.getType());
        add(token, brackets.depth());
      }
    }
    checkBudgets(token);
  }

  private void add(CommonToken token, int depth) {
    if (tokens.size() == depths.length) {
      depths = Arrays.copyOf(depths, 2 * depths.length);
    }
    depths[tokens.size()] = depth;
    token.setTokenIndex(tokens.size());
    tokens.add(token);
  }

  private void lineBreak(Token model, int start, int end) {
    if (brackets.lineBreak() && !tokens.isEmpty() && last(0) != HclLexer.NEWLINE) {
      CommonToken newline = new CommonToken(model);
      newline.setType(HclLexer.NEWLINE);
      newline.setStartIndex(start);
      newline.setStopIndex(end - 1);
      add(newline, brackets.depth());
    }
  }

  /** What a name is where it stands: in most places a name. */
  private int keyword(CommonToken token) {
    int length = token.getStopIndex() + 1 - token.getStartIndex();
    if (length < 2 || length > 6) {
      return HclLexer.IDENTIFIER;
    }
    String name = passage.text().substring(token.getStartIndex(), token.getStopIndex() + 1);
    return switch (name) {
      case "for" ->
          isFirstOfCollection() || last(0) == HclLexer.DIRECTIVE ? loop() : token.getType();
      case "in" -> brackets.isInLoop() && isOperandEnd() ? HclLexer.IN : token.getType();
      case "if" ->
          last(0) == HclLexer.DIRECTIVE
              ? directive(HclLexer.IF)
              : brackets.isInLoop() && (isOperandEnd() || last(0) == HclLexer.ELLIPSIS)
                  ? HclLexer.IF
                  : token.getType();
      case "else" -> last(0) == HclLexer.DIRECTIVE ? HclLexer.ELSE : token.getType();
      case "endif" -> last(0) == HclLexer.DIRECTIVE ? directive(HclLexer.ENDIF) : token.getType();
      case "endfor" -> last(0) == HclLexer.DIRECTIVE ? directive(HclLexer.ENDFOR) : token.getType();
      default -> token.getType();
    };
  }

  private int directive(int type) {
    brackets.directive(type);
    return type;
  }

  private int loop() {
    if (last(0) == HclLexer.DIRECTIVE) {
      brackets.directive(HclLexer.FOR);
    }
    // In a for expression line breaks mean nothing, not even those before it.
    if (last(0) == HclLexer.NEWLINE) {
      tokens.removeLast();
    }
    brackets.loop();
    return HclLexer.FOR;
  }

  private boolean isFirstOfCollection() {
    return switch (last(0)) {
      case HclLexer.OPEN_BRACKET -> !isOperandEnd(1);
      case HclLexer.OPEN_BRACE -> !brackets.isInBody();
      case HclLexer.NEWLINE -> last(1) == HclLexer.OPEN_BRACE && !brackets.isInBody();
      default -> false;
    };
  }

  private boolean isOperandEnd() {
    return isOperandEnd(0);
  }

  /** Whether an operand ends with the token that stands so far before the last one. */
  private boolean isOperandEnd(int before) {
    return switch (last(before)) {
      case HclLexer.IDENTIFIER,
          HclLexer.NUMBER,
          HclLexer.CLOSE_QUOTE,
          HclLexer.CLOSE_HEREDOC,
          HclLexer.CLOSE_PAREN,
          HclLexer.CLOSE_BRACKET,
          HclLexer.CLOSE_BRACE ->
          true;
      case HclLexer.STAR -> last(before + 1) == HclLexer.DOT;
      default -> false;
    };
  }

  private int last(int before) {
    int at = tokens.size() - 1 - before;
    return at < 0 ? Token.INVALID_TYPE : tokens.get(at).getType();
  }

  private int endOfLine(Token closing) {
    int end = closing.getStopIndex();
    return passage.text().charAt(end - 1) == '\r' ? end - 1 : end;
  }

  private Comment comment(Token token) {
    int start = token.getStartIndex();
    int end = token.getStopIndex() + 1;
    if (passage.text().charAt(end - 1) == '\r') {
      end--;
    }
    return new Comment(passage.text().substring(start, end), passage.range(start, end));
  }

  private void checkBudgets(Token token) {
    if (brackets.nesting() > budgets.nesting()) {
      excess =
          Optional.of(
              Diagnostic.error(
                  "Nesting too deep",
                  "Brackets, templates, conditionals and blocks stand more than "
                      + budgets.nesting()
                      + " deep in each other here. The file is not read.",
                  passage.range(token.getStartIndex(), token.getStopIndex() + 1)));
    } else if (tokens.size() > budgets.tokens()) {
      excess =
          Optional.of(
              Diagnostic.error(
                  "Too many tokens",
                  "The file has more than " + budgets.tokens() + " tokens. It is not read.",
                  passage.range(token.getStartIndex(), token.getStopIndex() + 1)));
    }
  }
}
