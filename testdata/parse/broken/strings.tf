# A string that is not closed ends with its line, and so do the templates around it.

unclosed = "a
escape   = "\q \u12 \ud800"
template = "${a"
shell    = "${a:-b}"
directive = "%{ while a }"
unended = "%{ if a }"
unbegun = "%{ endfor }"
loop    = "%{ for in m }%{ endfor }"
keyword = "%{ if a b }%{ endif }"
good = 1                    # => 1

# error 3:14-4:1 Invalid multi-line string
# error 3:14-4:1 Unterminated template string
# error 4:13-4:15 Invalid escape sequence
# error 4:16-4:20 Invalid escape sequence
# error 4:21-4:27 Invalid escape sequence
# error 5:13-5:15 Unclosed template interpolation sequence
# error 6:16-6:17 Extra characters after interpolation expression
# error 7:17-7:22 Invalid template directive
# error 8:21-8:21 Unexpected end of template
# error 9:12-9:23 Unexpected endfor directive
# error 10:22-10:23 Invalid 'for' directive
# error 11:20-11:21 Extra characters in if marker
