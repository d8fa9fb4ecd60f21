# What needs itself is reported once and unknown; what needs it is unknown because of it.

locals {
  a = local.b # <- diagnostic: Cycle: local.a, local.b, local.c
  b = [local.c, 1]
  c = local.a
  d = "d"
  e = [local.a, local.d]
}

output "e" {
  value = local.e
}

resource "aws_s3_bucket" "b" { # <- diagnostic: Self-referential block
  bucket        = aws_s3_bucket.b.bucket_prefix
  force_destroy = true
}

output "kept" {
  value = aws_s3_bucket.b.force_destroy # <- is: true
}
