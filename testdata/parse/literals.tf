whole    = 42             # => 42
fraction = 0.5            # => 0.5
exponent = 1e3            # => 1000
zeros    = 00012          # => 12
yes      = true           # => true
no       = false          # => false
nothing  = null           # => null

# Only where nothing else is possible are these three words values.

method = true.method      # => true.method
call   = null(1)          # => null(1)
