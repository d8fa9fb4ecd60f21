# Names are given once in a module, whatever the file; the first one counts.

variable "v" {
  default = "first"
}

locals {
  l = "first"
}

output "o" {
  value = [var.v, local.l] # <- is: ["first", "first"]
}

resource "aws_kms_key" "k" {
}

provider "aws" {
}
