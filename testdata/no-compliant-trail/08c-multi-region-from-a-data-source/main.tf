# Row 8: the value depends on a data source, which only a plan has read.
# verdict: unknown
# decided by: account_id
# because: code does not say which account this is
# plan verdict: pass (the plan knows the account, so the comparison is true)

data "aws_caller_identity" "current" {}

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = data.aws_caller_identity.current.account_id == "123456789012" # <- unknown: multi-region
}
