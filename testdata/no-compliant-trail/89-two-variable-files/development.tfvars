multi = false # <- chain: fail
