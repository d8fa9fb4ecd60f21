tuple    = [1, 2, 3]          # => [1, 2, 3]
empty    = []                 # => []
trailing = [1, 2, ]           # => [1, 2]
lines = [
  1 # one
  , 2,
  /* three */ 3
]                             # => [1, 2, 3]

# Items of an object are separated by commas or line breaks.

object   = { a = 1, b : 2, }  # => {"a": 1, "b": 2}
nothing  = {}                 # => {}
spread = {

  a = 1,

  b = 2 # two
  c = {
    d = 3
  }
}                             # => {"a": 1, "b": 2, "c": {"d": 3}}

# A bare name as key is text, keywords included; everything else is evaluated.

keys  = { null = 1, if = 2, (a) = 3, "b${c}" = 4, 5 = 6, -1 = 7, f(x) = 8 } # => {"null": 1, "if": 2, (a): 3, "b${c}": 4, 5: 6, -1: 7, f(x): 8}
path  = { a.b = 1 }           # => {a.b: 1}
later = { a = 1, for = 2 }    # => {"a": 1, "for": 2}
