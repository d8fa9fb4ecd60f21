locals {
  a = 1
}
output "o" {
}
