/**
 * The tokens of HCL's native syntax (hclsyntax/spec.md, "Lexical Elements" and "Templates").
 *
 * What a token means also depends on what stands around it: a line break ends an argument and means
 * nothing in parentheses, `for` is a name like any other but at the start of a collection. That is
 * decided in HclTokens, between lexer and parser, so that each decision of the parser needs one token.
 */
lexer grammar HclLexer;

tokens {
  // Made by HclTokens: names that are keywords where they stand, and the line that ends a heredoc.
  FOR, IN, IF, ELSE, ENDIF, ENDFOR, CLOSE_HEREDOC
}

// The newline that ends a comment is a token of its own.
NEWLINE : '\r'? '\n' ;
BLANK : [ \t]+ -> skip ;
LINE_COMMENT : ('#' | '//') ~[\n]* ;
INLINE_COMMENT : '/*' .*? '*/' ;

IDENTIFIER : [_\p{ID_Start}] [-\p{ID_Continue}]* ;

// "1.2.3" and "1..2" are one bad number; "1." is a number and a dot.
NUMBER : [0-9] ('.'* ([0-9] | [eE] [+-]? [0-9]))* ;

PLUS : '+' ;
MINUS : '-' ;
STAR : '*' ;
SLASH : '/' ;
PERCENT : '%' ;
AND : '&&' ;
OR : '||' ;
NOT : '!' ;
EQUAL_EQUAL : '==' ;
NOT_EQUAL : '!=' ;
LESS : '<' ;
LESS_EQUAL : '<=' ;
GREATER : '>' ;
GREATER_EQUAL : '>=' ;
QUESTION : '?' ;
COLON : ':' ;
DOUBLE_COLON : '::' ;
EQUAL : '=' ;
ARROW : '=>' ;
ELLIPSIS : '...' ;
DOT : '.' ;
COMMA : ',' ;
OPEN_PAREN : '(' ;
CLOSE_PAREN : ')' ;
OPEN_BRACKET : '[' ;
CLOSE_BRACKET : ']' ;

// Braces push and pop, so that the brace that ends an interpolation leads back into its template.
OPEN_BRACE : '{' -> pushMode(DEFAULT_MODE) ;
CLOSE_BRACE : '}' -> popMode ;
TEMPLATE_END : '~}' -> popMode ;

OPEN_QUOTE : '"' -> pushMode(QUOTED) ;
OPEN_HEREDOC : '<<' '-'? [_\p{ID_Start}] [-\p{ID_Continue}]* '\r'? '\n' -> pushMode(HEREDOC) ;

// Characters that the language does not use; "**" only so that it can be named.
INVALID : '**' | . ;

mode QUOTED ;

CLOSE_QUOTE : '"' -> popMode ;
INTERPOLATION : '${' '~'? -> pushMode(DEFAULT_MODE) ;
DIRECTIVE : '%{' '~'? -> pushMode(DEFAULT_MODE) ;

// A strip marker trims one token of text, so where tokens end matters: at each "$" and "%".
QUOTED_TEXT
  : '$${' '~'? | '%%{' '~'?
  | '$' | '%'
  | (~[$%"\\\r\n] | '\\' ~[\r\n])+
  ;

// An error; the string is taken to end here, so that the lines below can be read.
QUOTED_NEWLINE : '\r'? '\n' -> popMode ;
QUOTED_INVALID : . -> type(INVALID) ;

// Also a whole file that is a template. HclTokens finds the line that ends a heredoc.
mode HEREDOC ;

HEREDOC_INTERPOLATION : '${' '~'? -> type(INTERPOLATION), pushMode(DEFAULT_MODE) ;
HEREDOC_DIRECTIVE : '%{' '~'? -> type(DIRECTIVE), pushMode(DEFAULT_MODE) ;
HEREDOC_TEXT
  : ('$${' '~'? | '%%{' '~'? | '$' | '%' | ~[$%\n]+) '\n'?
  | '\n'
  ;
