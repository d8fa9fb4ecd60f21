package io.trailproof.parse;

import io.trailproof.parse.antlr.HclLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Pair;

/** The generated lexer with what a grammar cannot say: where a heredoc ends. */
final class HclTokenizer extends HclLexer {
  // The generated tables of transitions grow with what is read and are shared by all lexers.
  private static final int MOST_STATES = 20_000;

  private final String text;
  private final Utf16Stream stream;
  private final int lastCommentEnd;
  private final Deque<Heredoc> heredocs = new ArrayDeque<>();

  /** How many modes were open around each quote that was opened on this line and is still open. */
  private final Deque<Integer> quotesOfLine = new ArrayDeque<>();

  HclTokenizer(String text) {
    this(text, new Utf16Stream(text));
  }

  private HclTokenizer(String text, Utf16Stream stream) {
    super(stream);
    this.text = text;
    this.stream = stream;
    this.lastCommentEnd = text.lastIndexOf("*/");
    removeErrorListeners();
    forgetTransitions();
  }

  private void forgetTransitions() {
    int states = 0;
    for (var table : getInterpreter().decisionToDFA) {
      states += table.states.size();
    }
    if (states > MOST_STATES) {
      getInterpreter().clearDFA();
    }
  }

  CommonToken next() {
    return (CommonToken) nextToken();
  }

  @Override
  public Token nextToken() {
    if (_mode == DEFAULT_MODE) {
      // Blanks are an eighth of all characters, and this is faster than the rule for them.
      stream.skipBlanks();
      if (isUnclosedComment()) {
        return slash();
      }
    }
    Token token = super.nextToken();
    switch (token.getType()) {
      case OPEN_QUOTE -> quotesOfLine.push(_modeStack.size() - 1);
      case CLOSE_QUOTE -> quotesOfLine.poll();
      case NEWLINE -> quotesOfLine.clear();
      case QUOTED_NEWLINE -> endQuotes();
      case OPEN_HEREDOC -> heredocs.push(new Heredoc(marker(token)));
      case HEREDOC_TEXT -> continueHeredoc((CommonToken) token);
      case INTERPOLATION, DIRECTIVE -> interruptHeredoc();
      default -> {}
    }
    return token;
  }

  /** A brace too many leaves the mode as it is; the parser reports it. */
  @Override
  public int popMode() {
    return _modeStack.isEmpty() ? _mode : super.popMode();
  }

  // Each quote that was opened on the line ends with it: a forgotten brace or quote is more likely
  // than an expression that goes on.
  private void endQuotes() {
    while (!quotesOfLine.isEmpty() && _modeStack.size() > quotesOfLine.peekLast()) {
      popMode();
    }
    quotesOfLine.clear();
  }

  // Left to the rule for comments, each of many unclosed ones would be looked for to the end of the
  // text. An unclosed comment is a slash and a star, as in HCL.
  private boolean isUnclosedComment() {
    int at = stream.index();
    return text.startsWith("/*", at) && at + 2 > lastCommentEnd;
  }

  private Token slash() {
    int at = stream.index();
    stream.consume();
    return _factory.create(
        new Pair<>(this, stream), SLASH, null, Token.DEFAULT_CHANNEL, at, at, 0, 0);
  }

  private void continueHeredoc(CommonToken token) {
    if (heredocs.isEmpty()) {
      return; // a file that is a template
    }
    Heredoc heredoc = heredocs.peek();
    String line = text.substring(token.getStartIndex(), token.getStopIndex() + 1);
    boolean complete = line.endsWith("\n");
    if (heredoc.atLineStart && complete && Whitespace.trim(line).equals(heredoc.marker)) {
      token.setType(CLOSE_HEREDOC);
      heredocs.pop();
      popMode();
    } else {
      heredoc.atLineStart = complete;
    }
  }

  private void interruptHeredoc() {
    // The mode to come back to; a quoted string inside of a heredoc's interpolation is not of it.
    if (!heredocs.isEmpty() && _modeStack.peek() == HEREDOC) {
      heredocs.peek().atLineStart = false;
    }
  }

  private String marker(Token introducer) {
    int start = introducer.getStartIndex() + 2;
    if (text.charAt(start) == '-') {
      start++;
    }
    return Whitespace.trim(text.substring(start, introducer.getStopIndex() + 1));
  }

  /** A heredoc whose end has not been found yet. */
  private static final class Heredoc {
    final String marker;
    boolean atLineStart = true;

    Heredoc(String marker) {
      this.marker = marker;
    }
  }
}
