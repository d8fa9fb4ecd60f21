# The key is a variable without a value.
# verdict: unknown
# decided by: var.kms_key_arn
# because: an ARN would pass and null would fail
# no plan: Terraform asks for the value

variable "kms_key_arn" {
  type = string
}

resource "aws_cloudtrail" "main" {
  name           = "main"
  s3_bucket_name = "example-trail-logs"
  kms_key_id     = var.kms_key_arn # <- unknown: encrypted
}
