variable "name" {
  type    = string
  default = "child"
}

resource "aws_s3_bucket" "b" {
  bucket        = var.name
  force_destroy = length(var.name) > 0
}

output "id" {
  value = aws_s3_bucket.b.id
}
