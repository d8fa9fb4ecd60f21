/**
 * HCL's native syntax; the rules are named after the productions of its specification
 * (hclsyntax/spec.md).
 *
 * Each decision needs one token and lists are loops, so that parsing is fast and its errors are
 * definite. Three things are left to the builders of the tree: precedence of operators, commas that
 * follow each other, and which directives of a template belong together.
 */
parser grammar HclParser;

options {
  tokenVocab = HclLexer;
}

configFile : body EOF ;

// What -var, the console and JSON strings give.
singleExpression : expression EOF ;
singleTemplate : template EOF ;

body : bodyItem* ;

bodyItem : IDENTIFIER (attribute | block) ;

attribute : EQUAL expression NEWLINE ;

block : blockLabel* OPEN_BRACE (NEWLINE body | oneLineBlock) CLOSE_BRACE NEWLINE ;

blockLabel : IDENTIFIER | OPEN_QUOTE QUOTED_TEXT* CLOSE_QUOTE ;

oneLineBlock : (IDENTIFIER EQUAL expression)? ;

// Operands and operators as they stand: "a + b ? c : d" is "a", "+", "b", "?", "c", ":", "d".
expression
  : operand
    ( ( OR | AND | EQUAL_EQUAL | NOT_EQUAL | LESS | LESS_EQUAL | GREATER | GREATER_EQUAL
      | PLUS | MINUS | STAR | SLASH | PERCENT
      ) operand
    | QUESTION expression COLON operand
    )*
  ;

operand : (MINUS | NOT)* exprTerm ;

exprTerm
  : ( literalValue
    | variableOrCall
    | templateExpr
    | collectionValue
    | parentheses
    ) (getAttr | index)*
  ;

literalValue : NUMBER ;

// Also "true", "false" and "null", which are names as far as the grammar is concerned.
variableOrCall : IDENTIFIER ((DOUBLE_COLON IDENTIFIER)* arguments)? ;

arguments : OPEN_PAREN (expression (COMMA expression?)* ELLIPSIS?)? CLOSE_PAREN ;

parentheses : OPEN_PAREN expression CLOSE_PAREN ;

// Splats are among these: ".*" and "[*]".
getAttr : DOT (IDENTIFIER | NUMBER | STAR) ;

index : OPEN_BRACKET (expression | STAR) CLOSE_BRACKET ;

collectionValue
  : OPEN_BRACKET (tuple | forExpr) CLOSE_BRACKET
  | OPEN_BRACE NEWLINE? (object | forExpr) CLOSE_BRACE
  ;

tuple : (expression (COMMA expression?)*)? ;

object : (objectElem ((COMMA | NEWLINE) objectElem?)*)? ;

objectElem : expression (EQUAL | COLON) expression ;

forExpr : forIntro expression (ARROW expression)? ELLIPSIS? forCond? ;

forIntro : FOR IDENTIFIER (COMMA IDENTIFIER)? IN expression COLON ;

forCond : IF expression ;

templateExpr
  : OPEN_QUOTE template CLOSE_QUOTE
  | OPEN_HEREDOC template CLOSE_HEREDOC
  ;

template : (QUOTED_TEXT | HEREDOC_TEXT | templateInterpolation | templateDirective)* ;

templateInterpolation : INTERPOLATION expression TEMPLATE_END ;

templateDirective
  : DIRECTIVE
    ( IF expression
    | ELSE
    | ENDIF
    | FOR IDENTIFIER (COMMA IDENTIFIER)? IN expression
    | ENDFOR
    ) TEMPLATE_END
  ;
