locals {
  before = "read"
}

locals {
  name = [
    "a"
    "b" # <- diagnostic: Missing item separator
}
