# The defaults of row 3 in JSON syntax.
# verdict: pass
# because: a trail is the same in both syntaxes
