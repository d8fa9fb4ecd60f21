good = 1                    # => 1
text = <<EOT
a = 1
# error 5:1-5:1 Unterminated template string
