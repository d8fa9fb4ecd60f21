multi = true # <- chain: pass
