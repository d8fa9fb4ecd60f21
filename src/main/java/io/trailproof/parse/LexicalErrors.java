package io.trailproof.parse;

import io.trailproof.parse.antlr.HclLexer;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.SourceRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** What is wrong with tokens that the language does not have, in Terraform's words. */
final class LexicalErrors {
  private LexicalErrors() {}

  /** A diagnostic for each kind of mistake, where it is made first. */
  static List<Diagnostic> of(List<Token> unusable, Passage passage) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Token token : unusable) {
      SourceRange range = passage.range(token.getStartIndex(), token.getStopIndex() + 1);
      Diagnostic diagnostic = of(token, range);
      if (told.add(diagnostic.detail())) {
        diagnostics.add(diagnostic);
      }
    }
    return diagnostics;
  }

  private static Diagnostic of(Token token, SourceRange range) {
    if (token.getType() == HclLexer.QUOTED_NEWLINE) {
      return Diagnostic.error(
          "Invalid multi-line string",
          "Quoted strings may not be split over multiple lines. To produce a multi-line string,"
              + " either use the \\n escape to represent a newline character or use the \"heredoc\""
              + " multi-line template syntax.",
          range);
    }
    return switch (token.getText()) {
      case "&" -> bitwise(" Did you mean boolean AND (\"&&\")?", range);
      case "|" -> bitwise(" Did you mean boolean OR (\"||\")?", range);
      case "~" -> bitwise(" Did you mean boolean NOT (\"!\")?", range);
      case "^" -> bitwise("", range);
      case "**" ->
          Diagnostic.error(
              "Unsupported operator",
              "\"**\" is not a supported operator. Exponentiation is not supported as an operator.",
              range);
      case "`" ->
          character(
              "The \"`\" character is not valid. To create a multi-line string, use the \"heredoc\""
                  + " syntax, like \"<<EOT\".",
              range);
      case "'" ->
          character(
              "Single quotes are not valid. Use double quotes (\") to enclose strings.", range);
      case ";" ->
          character(
              "The \";\" character is not valid. Use newlines to separate arguments and blocks, and"
                  + " commas to separate items in collection values.",
              range);
      case "\u201C", "\u201D" ->
          character(
              "\"Curly quotes\" are not valid here. These can sometimes be inadvertently introduced"
                  + " when sharing code via documents or discussion forums. It might help to"
                  + " replace the character with a \"straight quote\".",
              range);
      default -> character("This character is not used within the language.", range);
    };
  }

  private static Diagnostic bitwise(String hint, SourceRange range) {
    return Diagnostic.error(
        "Unsupported operator", "Bitwise operators are not supported." + hint, range);
  }

  private static Diagnostic character(String detail, SourceRange range) {
    return Diagnostic.error("Invalid character", detail, range);
  }
}
