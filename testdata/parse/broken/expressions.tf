tuple    = [1 2]
commas   = [1, , 2]
leading  = [, 1]
object   = { a = 1 b = 2 }
value    = { a, b = 1 }
separator = { a b }
comma_on_next_line = {
  a = 1
  , b = 2
}
call     = f(a b)
rest     = f(a..., b)
parens   = (1 2)
index    = a[1 2]
splat    = a[* 1]
dot      = a.(b)
legacy   = a.0.1
nested   = a.*.b.*.c
choice   = a ? b
number   = 1.2.3
for_name = [for 1 in c : d]
for_in   = [for a of c : d]
for_colon = [for a in c d]
for_end  = [for a in c : d e]
for_key  = [for a in c : d => e]
for_none = {for a in c : d}
for_group = [for a in c : d...]
namespace = a::
good = 1                    # => 1

# error 1:15-1:16 Missing item separator
# error 2:16-2:17 Invalid expression
# error 3:13-3:14 Invalid expression
# error 4:20-4:21 Missing attribute separator
# error 5:15-5:16 Missing attribute value
# error 6:17-6:18 Missing key/value separator
# error 9:3-9:4 Invalid expression
# error 11:16-11:17 Missing argument separator
# error 12:18-12:19 Missing closing parenthesis
# error 13:15-13:16 Unbalanced parentheses
# error 14:16-14:17 Missing close bracket on index
# error 15:16-15:17 Missing close bracket on splat index
# error 16:14-16:15 Invalid attribute name
# error 17:14-17:17 Invalid legacy index syntax
# error 18:18-18:19 Nested splat expression not allowed
# error 19:17-20:1 Missing false expression in conditional
# error 20:12-20:17 Invalid number literal
# error 21:17-21:18 Invalid 'for' expression
# error 22:19-22:21 Invalid 'for' expression
# error 23:25-23:26 Invalid 'for' expression
# error 24:28-24:29 Invalid 'for' expression
# error 25:26-25:27 Invalid 'for' expression
# error 26:26-26:27 Invalid 'for' expression
# error 27:28-27:31 Invalid 'for' expression
# error 28:16-29:1 Missing function name
