a = 1 # => 1
b = <<EOT
# error 4:4-4:4 Unterminated template string
EOT