# Row 22: the same with for_each.
# verdict: fail
# because: no number of single-Region trails is a multi-Region trail

resource "aws_cloudtrail" "regional" { # <- fail: multi-region
  for_each       = toset(["us-east-1", "ap-northeast-1"])
  name           = "trail-${each.key}"
  s3_bucket_name = "example-trail-logs"
}
