# A broken argument has no value, those around it do.

none  =
two   = 1 2             # => invalid
comma = 1,              # => invalid
! lost
"quoted" = 1
word
good  = 2               # => invalid
good  = 3
last  = 4               # => 4

# error 3:8-4:1 Invalid expression
# error 4:11-4:12 Missing newline after argument
# error 5:10-5:11 Unexpected comma after argument
# error 6:1-6:2 Argument or block definition required
# error 7:1-7:2 Invalid argument name
# error 8:1-8:5 Argument or block definition required
# error 10:1-10:5 Attribute redefined
