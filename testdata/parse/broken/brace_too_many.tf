# A brace too many is one error.

resource "a" "b" {
  a = 1                     # => 1
}
}

resource "a" "c" {
  b = 2                     # => 2
}

# error 6:1-6:2 Argument or block definition required
