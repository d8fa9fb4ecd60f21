# Operators bind as in the specification's table; equals lean to the left.

sum        = 1 + 2 * 3 - 4          # => ((1 + (2 * 3)) - 4)
division   = 8 / 4 / 2 % 3          # => (((8 / 4) / 2) % 3)
comparison = 1 + 1 < 3 == 2 > 1     # => (((1 + 1) < 3) == (2 > 1))
logic      = a || b && !c || d      # => ((a || (b && !c)) || d)
chained    = 1 < 2 < 3              # => ((1 < 2) < 3)

# A sign belongs to the operand with its steps, and may be repeated.

negative = -a[0] * --b              # => (-a[0] * --b)
inverted = !!true                   # => !!true

# Parentheses stay in the tree.

grouped = (1 + 2) * 3               # => (((1 + 2)) * 3)

# A conditional is loosest of all and leans to the right.

choice  = a == b ? c : d + e ? f : g      # => ((a == b) ? c : ((d + e) ? f : g))
nested  = a ? b ? 1 : 2 : 3               # => (a ? (b ? 1 : 2) : 3)

# The minus is part of a name that it follows.

name       = a-1                    # => a-1
difference = a - 1                  # => (a - 1)
