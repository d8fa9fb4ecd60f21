# A block that lacks its brace ends where something stands as far to the left as itself.

resource "a" "b" {
  a = 1                     # => 1
  nested {
    c = 2                   # => 2

resource "a" "c" {
  b = 3                     # => 3
}

# error 5:10-5:11 Unclosed configuration block
