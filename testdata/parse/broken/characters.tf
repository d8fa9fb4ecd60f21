# What is wrong with single characters is said once for each kind, and first.

bits  = a & b
bits2 = a & b
no    = ~a
power = 2 ** 3
quote = 'a'
tick  = `a`
semi  = 1; b = 2
curly = “a”
good  = 1                   # => 1

# error 3:11-3:12 Unsupported operator
# error 5:9-5:10 Unsupported operator
# error 6:11-6:13 Unsupported operator
# error 7:9-7:10 Invalid character
# error 8:9-8:10 Invalid character
# error 9:10-9:11 Invalid character
# error 10:9-10:10 Invalid character
# error 3:11-3:12 Missing newline after argument
# error 4:11-4:12 Missing newline after argument
# error 5:9-5:10 Invalid expression
# error 6:11-6:13 Missing newline after argument
# error 7:9-7:10 Invalid expression
# error 8:9-8:10 Invalid expression
# error 9:10-9:11 Missing newline after argument
# error 10:9-10:10 Invalid expression
