plain     = "a"                   # => "a"
empty     = ""                    # => ""
escapes   = "\n\t\"\\\u00e9\U0001F600"   # => "\n\t\"\\é😀"
dollar    = "$ $a $$ % %% 100%"   # => "$ $a $$ % %% 100%"

# A sequence is kept apart from the text; one alone is no string but the value itself.

part  = "a-${b}-c"                # => "a-${b}-c"
alone = "${b}"                    # => "${b}"
quote = "${f("x")}"               # => "${f("x")}"
lines = "${
  b
}"                                # => "${b}"

# A doubled sign is the escape for a sequence; signs before it stay.

escaped   = "$${a} %%{b}"         # => "$${a} %%{b}"
mixed     = "$$${a}"              # => "$$${a}"

# A strip marker takes white space from the next piece of text, which ends at each $ and %.

strip      = " a  ${~ b ~}  c "   # => " a${b}c "
strip_sign = "a $ ${~ b}"         # => "a $${b}"
strip_all  = "  ${~ b ~}  "       # => "${b}"

# Directives

choice = "%{ if a }x%{ else }y%{ endif }"          # => "%{if a}x%{else}y%{endif}"
loop   = "%{ for k, v in m ~} ${k} %{~ endfor }"   # => "%{for k, v in m}${k}%{endfor}"
both   = "%{ if a }%{ for v in m }${v}%{ endfor }%{ endif }" # => "%{if a}%{for v in m}${v}%{endfor}%{endif}"
