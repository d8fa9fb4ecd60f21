# Row 82: the bucket is not in the code.
# verdict: pass
# because: the trail records; whether its records arrive is another question

data "aws_caller_identity" "current" {}

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "trail-logs-of-${data.aws_caller_identity.current.account_id}"
  is_multi_region_trail = true
}
