recordings = {
  main = {
    regions = "home" # <- chain: fail
  }
}
