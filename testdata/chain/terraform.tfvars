recordings = {
  main = {
    regions = "all" # <- chain: pass
  }
}
