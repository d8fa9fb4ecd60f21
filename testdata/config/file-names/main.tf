# Files in other spellings, backups and hidden files are not read.

locals {
  read = "main.tf"
}

output "read" {
  value = local.read # <- is: "main.tf"
}
