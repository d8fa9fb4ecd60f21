package io.trailproof.parse;

import io.trailproof.parse.antlr.HclParser;
import io.trailproof.source.Diagnostics;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/**
 * What happens at an error: it is reported in Terraform's words, the argument or block that it is
 * in ends, and reading goes on behind it.
 *
 * <p>ANTLR's own strategy would insert and delete tokens until the rest fits, and take time that
 * grows with the square of the depth.
 */
final class Recovery implements ANTLRErrorStrategy {
  private final TokenArray tokens;
  private final SyntaxErrors errors;
  private final Diagnostics diagnostics;
  private RecognitionException reported;
  private boolean endReported;

  Recovery(TokenArray tokens, SyntaxErrors errors, Diagnostics diagnostics) {
    this.tokens = tokens;
    this.errors = errors;
    this.diagnostics = diagnostics;
  }

  /** Called where a list goes on or ends: skips what cannot begin an item of a body. */
  @Override
  public void sync(Parser parser) {
    if (parser.getContext() instanceof HclParser.BodyContext body) {
      while (!mayFollowItem(parser.getCurrentToken(), body)) {
        diagnostics.add(errors.notAnItem(parser.getCurrentToken()));
        body.exception = new InputMismatchException(parser);
        int depth = tokens.depth(parser.getCurrentToken());
        tokens.consume();
        skipItem(depth);
      }
    }
  }

  private static boolean mayFollowItem(Token token, HclParser.BodyContext body) {
    return switch (token.getType()) {
      case HclParser.IDENTIFIER, Token.EOF -> true;
      case HclParser.CLOSE_BRACE -> body.getParent() instanceof HclParser.BlockContext;
      default -> false;
    };
  }

  private void skipItem(int depth) {
    // A token that is less deep closes the block around the item.
    while (tokens.LA(1) != Token.EOF && tokens.depth(tokens.LT(1)) >= depth) {
      Token token = tokens.LT(1);
      tokens.consume();
      if (token.getType() == HclParser.NEWLINE && tokens.depth(token) == depth) {
        return;
      }
    }
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw new InputMismatchException(parser);
  }

  @Override
  public void reportError(Parser parser, RecognitionException e) {
    if (e == reported) {
      return;
    }
    reported = e;
    // That the text ends too early is said once, of the innermost of what is open.
    boolean end = e.getOffendingToken().getType() == Token.EOF;
    if (!end || !endReported) {
      diagnostics.add(errors.at((ParserRuleContext) e.getCtx(), e.getOffendingToken()));
    }
    endReported |= end;
  }

  /** Called by each rule in turn, from the innermost outwards. */
  @Override
  public void recover(Parser parser, RecognitionException e) {
    switch (parser.getContext()) {
      case HclParser.BodyItemContext item -> skipItem(tokens.depth(item.getStart()));
      case HclParser.ConfigFileContext file -> {}
      case HclParser.SingleExpressionContext expression -> {}
      case HclParser.SingleTemplateContext template -> {}
      default -> throw e;
    }
  }

  @Override
  public boolean inErrorRecoveryMode(Parser parser) {
    return false;
  }

  @Override
  public void reset(Parser parser) {}

  @Override
  public void reportMatch(Parser parser) {}
}
