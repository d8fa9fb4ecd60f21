trails = {
  a = { multi_region = null, surplus = 1 }
  b = { multi_region = false, bucket = "b", selectors = [{}] }
}
