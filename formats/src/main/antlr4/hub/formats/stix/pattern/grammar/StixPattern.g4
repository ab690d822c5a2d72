/*
 * STIX patterns, STIX 2.1 section 9. One alternative can always be chosen by the next token, so that reading a pattern takes time in proportion
 * to its length.
 */
grammar StixPattern;

pattern     : sequence EOF ;

// section 9.4: FOLLOWEDBY binds least, AND most; all from the left
sequence    : either ( FOLLOWEDBY either )* ;
either      : both ( OR both )* ;
both        : observation ( AND observation )* ;
observation : ( LBRACKET anyOf RBRACKET | LPAREN sequence RPAREN ) qualifier* ;

// section 9.5
qualifier   : START TIMESTAMP STOP TIMESTAMP   # startStop
            | WITHIN ( INTEGER | FLOAT ) SECONDS # within
            | REPEATS INTEGER TIMES            # repeats
            ;

// section 9.6
anyOf       : allOf ( OR allOf )* ;
allOf       : term ( AND term )* ;
term        : LPAREN anyOf RPAREN              # group
            | EXISTS path                      # exists
            | path NOT? test                   # comparison
            ;
test        : ( EQ | NEQ ) constant            # equality
            | ( LT | LE | GT | GE ) ordered    # order
            | IN LPAREN ( constant ( COMMA constant )* )? RPAREN # membership
            | ( LIKE | MATCHES ) TEXT          # likeness
            | ( ISSUBSET | ISSUPERSET ) TEXT   # network
            ;

// section 9.7
path        : name COLON ( WORD | TEXT ) step* ;
name        : WORD | HYPHENATED ;
step        : DOT ( WORD | TEXT )              # member
            | LBRACKET ( INTEGER | ASTERISK ) RBRACKET # item
            ;

// section 9.2
ordered     : TEXT | INTEGER | FLOAT | HEX | BINARY | TIMESTAMP ;
constant    : ordered | BOOLEAN ;

AND         : 'AND' ;
OR          : 'OR' ;
NOT         : 'NOT' ;
FOLLOWEDBY  : 'FOLLOWEDBY' ;
LIKE        : 'LIKE' ;
MATCHES     : 'MATCHES' ;
ISSUPERSET  : 'ISSUPERSET' ;
ISSUBSET    : 'ISSUBSET' ;
EXISTS      : 'EXISTS' ;
IN          : 'IN' ;
START       : 'START' ;
STOP        : 'STOP' ;
SECONDS     : 'SECONDS' ;
WITHIN      : 'WITHIN' ;
TIMES       : 'TIMES' ;
REPEATS     : 'REPEATS' ;
BOOLEAN     : 'true' | 'false' ;

TIMESTAMP   : 't\'' DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT 'T' DIGIT DIGIT ':' DIGIT DIGIT ':' DIGIT DIGIT ( '.' DIGIT+ )? 'Z\'' ;
HEX         : 'h\'' ( HEXDIGIT HEXDIGIT )* '\'' ;
BINARY      : 'b\'' [A-Za-z0-9+/]* '='? '='? '\'' ;
TEXT        : '\'' ( ~['\\] | '\\' ['\\] )* '\'' ;
INTEGER     : [+-]? ( '0' | [1-9] DIGIT* ) ;
FLOAT       : [+-]? DIGIT* '.' DIGIT+ ;
WORD        : [A-Za-z_] [A-Za-z0-9_]* ;
HYPHENATED  : [A-Za-z_] [A-Za-z0-9_-]* ;

EQ          : '=' '='? ;
NEQ         : '!=' | '<>' ;
LE          : '<=' ;
LT          : '<' ;
GE          : '>=' ;
GT          : '>' ;
COLON       : ':' ;
DOT         : '.' ;
COMMA       : ',' ;
LPAREN      : '(' ;
RPAREN      : ')' ;
LBRACKET    : '[' ;
RBRACKET    : ']' ;
ASTERISK    : '*' ;

SPACE       : [\p{White_Space}]+ -> skip ;
COMMENT     : '/*' .*? '*/' -> skip ;
LINE        : '//' ~[\r\n]* -> skip ;

fragment DIGIT    : [0-9] ;
fragment HEXDIGIT : [0-9A-Fa-f] ;
