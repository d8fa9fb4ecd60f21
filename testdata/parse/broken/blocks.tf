# What is wrong in a block does not spoil the next one.

resource "a" "b"
{
  lost = 1
}

variable "c" { a = 1, b = 2 }
variable "c" { a = 1
}
variable "c" { nested {} }
variable "c" { } b = 1
variable "${c}" {
}
variable "a" = 1

resource "a" "c" {
  ok     = 1                # => 1
  broken = [1, 2
}

resource "a" "d" {
  ok = 2                    # => 2
}

# error 3:17-4:1 Invalid block definition
# error 4:1-4:2 Argument or block definition required
# error 8:21-8:22 Invalid single-argument block definition
# error 9:21-10:1 Invalid single-argument block definition
# error 11:16-11:22 Argument definition required
# error 12:18-12:19 Missing newline after block definition
# error 13:11-13:13 Invalid string literal
# error 15:14-15:15 Invalid block definition
# error 20:1-20:2 Missing item separator
