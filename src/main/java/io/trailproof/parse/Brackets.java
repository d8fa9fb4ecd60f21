package io.trailproof.parse;

import io.trailproof.parse.antlr.HclLexer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What is open at a place in a text: blocks, objects, tuples, calls, template sequences.
 *
 * <p>A closing bracket closes what it fits, and with it what has been left open inside, so that a
 * forgotten bracket spoils its own block and not all that follows.
 */
final class Brackets {
  private final List<Open> open = new ArrayList<>();

  /** How many brackets were open around each quote that was opened on this line and is open. */
  private final Deque<Integer> quotesOfLine = new ArrayDeque<>();

  private int conditionals;
  private int directives;

  /** One open bracket, or the text as a whole. */
  private static final class Open {
    final int type;

    /** The content of a file or of a block. */
    final boolean body;

    /** Line breaks end something here: in bodies and in objects. */
    boolean lines;

    /** Behind the equals sign of an argument in a body. */
    boolean value;

    /** A for expression or directive. */
    boolean loop;

    /** Question marks that wait for their colon. */
    int questions;

    Open(int type, boolean body, boolean lines) {
      this.type = type;
      this.body = body;
      this.lines = lines;
    }
  }

  Brackets(boolean file) {
    open.add(new Open(HclLexer.EOF, file, file));
  }

  /** How many brackets are open. */
  int depth() {
    return open.size() - 1;
  }

  /** How deep the parser must go: conditionals and directives nest without brackets. */
  int nesting() {
    return depth() + conditionals + directives;
  }

  boolean isInBody() {
    return top().body;
  }

  boolean isInLoop() {
    return top().loop;
  }

  void open(int type) {
    boolean brace = type == HclLexer.OPEN_BRACE;
    boolean block = brace && top().body && !top().value;
    open.add(new Open(type, block, brace));
  }

  /** Closes what the bracket fits, if anything, and says what the bracket thereby is. */
  int close(int type) {
    int at = open.size() - 1;
    while (at > 0 && !fits(type, open.get(at).type)) {
      if (type != HclLexer.CLOSE_BRACE
          && type != HclLexer.TEMPLATE_END
          && isBrace(open.get(at).type)) {
        return type; // "( } )": the brace is what counts
      }
      at--;
    }
    if (at == 0) {
      return type;
    }
    int opened = open.get(at).type;
    while (open.size() > at) {
      conditionals -= open.removeLast().questions;
    }
    return type == HclLexer.CLOSE_BRACE && opened != HclLexer.OPEN_BRACE
        ? HclLexer.TEMPLATE_END
        : type;
  }

  private static boolean fits(int closing, int opening) {
    return switch (closing) {
      case HclLexer.CLOSE_PAREN -> opening == HclLexer.OPEN_PAREN;
      case HclLexer.CLOSE_BRACKET -> opening == HclLexer.OPEN_BRACKET;
      default -> isBrace(opening);
    };
  }

  private static boolean isBrace(int opening) {
    return opening == HclLexer.OPEN_BRACE
        || opening == HclLexer.INTERPOLATION
        || opening == HclLexer.DIRECTIVE;
  }

  /** A token that neither opens nor closes. */
  void pass(int type) {
    Open top = top();
    switch (type) {
      case HclLexer.EQUAL -> top.value = true;
      case HclLexer.QUESTION -> {
        top.questions++;
        conditionals++;
      }
      case HclLexer.COLON -> {
        if (top.questions > 0) {
          top.questions--;
          conditionals--;
        }
      }
      case HclLexer.COMMA -> endItem();
      case HclLexer.OPEN_QUOTE -> quotesOfLine.push(open.size());
      case HclLexer.CLOSE_QUOTE -> quotesOfLine.poll();
      default -> {}
    }
  }

  /** A line break; says whether it ends something here. */
  boolean lineBreak() {
    quotesOfLine.clear();
    if (top().lines) {
      top().value = false;
      endItem();
    }
    return top().lines;
  }

  /** A line break in quotes, which ends all of them that were opened on the line. */
  void endQuotes() {
    while (!quotesOfLine.isEmpty() && open.size() > quotesOfLine.peekLast()) {
      conditionals -= open.removeLast().questions;
    }
  }

  private void endItem() {
    conditionals -= top().questions;
    top().questions = 0;
  }

  /** The bracket that was opened last turns out to be a for expression or directive. */
  void loop() {
    top().loop = true;
    top().lines = false;
  }

  /** The keyword of a template directive: IF and FOR go down, ENDIF and ENDFOR up. */
  void directive(int keyword) {
    if (keyword == HclLexer.IF || keyword == HclLexer.FOR) {
      directives++;
    } else if (directives > 0) {
      directives--;
    }
  }

  private Open top() {
    return open.getLast();
  }
}
