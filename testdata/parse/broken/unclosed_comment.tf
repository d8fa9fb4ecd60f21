# error 4:1-4:2 Argument or block definition required

good = 1                    # => 1
/* a
b = 1
