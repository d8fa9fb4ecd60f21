variable "name" {
  type = string
}

resource "aws_s3_bucket" "b" { # <- instances: module.counted[0].aws_s3_bucket.b, module.counted[1].aws_s3_bucket.b, module.pairs["data"].module.each[0].aws_s3_bucket.b, module.pairs["data"].module.each[1].aws_s3_bucket.b, module.pairs["logs"].module.each[0].aws_s3_bucket.b, module.pairs["logs"].module.each[1].aws_s3_bucket.b, module.single.aws_s3_bucket.b, module.wrong.aws_s3_bucket.b
  bucket = var.name
}

output "id" {
  value = aws_s3_bucket.b.id
}

output "paths" {
  value = [path.module, path.root]
}
