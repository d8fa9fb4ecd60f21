package io.trailproof.parse;

import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/** All tokens of a text, for ANTLR's parser, with the depth of nesting at which each stands. */
final class TokenArray implements TokenStream {
  private final Token[] tokens;
  private final int[] depths;
  private final TokenSource source;
  private int index;

  /** The last of the tokens is the end of the text. */
  TokenArray(List<Token> tokens, int[] depths, TokenSource source) {
    this.tokens = tokens.toArray(Token[]::new);
    this.depths = depths;
    this.source = source;
  }

  /** How many blocks and brackets a token is in; an opening or closing one is not in itself. */
  int depth(Token token) {
    return depths[token.getTokenIndex()];
  }

  @Override
  public Token LT(int offset) {
    int at = offset > 0 ? index + offset - 1 : index + offset;
    return at < 0 ? null : tokens[Math.min(at, tokens.length - 1)];
  }

  @Override
  public int LA(int offset) {
    return offset == 1 ? tokens[index].getType() : LT(offset).getType();
  }

  @Override
  public void consume() {
    if (index < tokens.length - 1) {
      index++;
    }
  }

  @Override
  public Token get(int at) {
    return tokens[at];
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return index;
  }

  @Override
  public void seek(int at) {
    index = at;
  }

  @Override
  public int size() {
    return tokens.length;
  }

  @Override
  public TokenSource getTokenSource() {
    return source;
  }

  @Override
  public String getSourceName() {
    return UNKNOWN_SOURCE_NAME;
  }

  // ANTLR asks for text only to word its own messages, which are not used.

  @Override
  public String getText(Interval interval) {
    return "";
  }

  @Override
  public String getText() {
    return "";
  }

  @Override
  public String getText(RuleContext context) {
    return "";
  }

  @Override
  public String getText(Token start, Token stop) {
    return "";
  }
}
