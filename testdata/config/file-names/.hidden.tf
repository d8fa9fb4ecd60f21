locals {
  read = "not this"
}
