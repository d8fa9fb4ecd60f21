values = [for v in c : v]                         # => [for v in c : v]
pairs  = [for k, v in c : "${k}=${v}" if v != ""] # => [for k, v in c : "${k}=${v}" if (v != "")]
object = { for k, v in c : v => k }               # => {for k, v in c : v => k}
groups = { for k, v in c : v => k... if k > 1 }   # => {for k, v in c : v => k... if (k > 1)}

# Line breaks mean nothing in a for expression, not even before the keyword.

lines = {
  for k, v in c :
  k => {
    a = v
    b = 1
  }
  if
  true
}                                                 # => {for k, v in c : k => {"a": v, "b": 1} if true}

nested = [for a in [for b in c : b] : [for d in a : d]] # => [for a in [for b in c : b] : [for d in a : d]]

# Any name may be a variable; where one can stand, the keywords are names.

words = [for in in if : for if in]                # => [for in in if : for if in]
