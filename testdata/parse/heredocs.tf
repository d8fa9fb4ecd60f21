plain = <<EOT
  a
    "b" \n ${c}
EOT
# => "  a\n    \"b\" \\n ${c}\n"

# With a dash the smallest indentation is taken from all lines, wherever the marker stands.

indented = <<-EOT
    a
      b

    c
  EOT
# => "a\n  b\n\nc\n"

# A sequence at the start of a line counts as no indentation.

sequence = <<-EOT
    a
${b}
    EOT
# => "    a\n${b}\n"

sequence_indented = <<-EOT
      ${b}
    c
    EOT
# => "  ${b}\nc\n"

# Only a line of its own ends a heredoc.

marker = <<EOT
EOT x
 EOTS
	EOT  
# => "EOT x\n EOTS\n"

empty = <<EOT
EOT
# => ""

# A strip marker takes one line break at most.

strip = <<EOT
a

${~ b ~}

c
EOT
# => "a\n${b}\nc\n"

# A line whose break before it was taken keeps its indentation (hashicorp/terraform#23710).

kept = <<-EOT
    %{ for v in m ~}
    ${v}
    %{ endfor ~}
    EOT
# => "%{for v in m}    ${v}\n%{endfor}"

# A heredoc in an interpolation of a heredoc

nested = <<A
${f(<<B
x
B
)}
A
# => "${f("x\n")}\n"

list = [<<A
a
A
  , <<B
b
B
]
# => ["a\n", "b\n"]
