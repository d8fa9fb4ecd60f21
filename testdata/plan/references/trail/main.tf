variable "bucket" {
  type = string
}

variable "key" {
  type = object({ arn = string })
}

resource "aws_cloudtrail" "this" {
  name           = "this"
  s3_bucket_name = var.bucket  # <- plan: aws_s3_bucket.logs.bucket
  kms_key_id     = var.key.arn # <- plan: module.trail[0].aws_cloudtrail.this.kms_key_id
}

output "bucket" {
  value = aws_cloudtrail.this.s3_bucket_name
}
