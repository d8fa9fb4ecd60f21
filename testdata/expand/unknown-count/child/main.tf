resource "aws_s3_bucket" "b" { # <- instances: module.child[0].aws_s3_bucket.b?
}

output "bucket" {
  value = aws_s3_bucket.b.id
}
