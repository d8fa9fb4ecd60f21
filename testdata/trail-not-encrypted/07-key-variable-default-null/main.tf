# The key is a variable that is null unless somebody sets it.
# verdict: fail
# because: nobody sets it
#
# flags: --var kms_key_arn=arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555
# plan: plan-key.json
# verdict: pass
# because: the flag sets it

variable "kms_key_arn" {
  type    = string
  default = null # <- chain: fail
}

resource "aws_cloudtrail" "main" { # <- witness
  name           = "main"
  s3_bucket_name = "example-trail-logs"
  kms_key_id     = var.kms_key_arn # <- fail: encrypted
}
