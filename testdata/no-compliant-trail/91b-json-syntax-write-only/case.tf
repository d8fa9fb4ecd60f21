# The selector of row 25 in JSON syntax.
# verdict: fail
# because: read management events are missing
