variable "env" {
  type = string
}

variable "token" {
  type      = string
  default   = "t"
  sensitive = true
}

locals {
  name = "app-${var.env}"
}

resource "aws_s3_bucket" "logs" {
  bucket = "logs"
}
