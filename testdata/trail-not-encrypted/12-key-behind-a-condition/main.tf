# A variable says whether the trail has a key.
# verdict: pass
# because: the default is to encrypt
# plan verdict: unknown or pass (the plan shows what the expression refers to, not what it says)
#
# flags: --var encrypt=false
# plan: plan-without-key.json
# verdict: fail
# because: the flag says not to

variable "encrypt" {
  type    = bool
  default = true
}

resource "aws_kms_key" "records" {
  count       = var.encrypt ? 1 : 0
  description = "Encrypts the records of the trail"
}

resource "aws_cloudtrail" "main" { # <- witness
  name           = "main"
  s3_bucket_name = "example-trail-logs"
  kms_key_id     = var.encrypt ? aws_kms_key.records[0].arn : null # <- fail: encrypted
}
