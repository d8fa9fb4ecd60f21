# Row 6: null stands for the default.
# verdict: fail
# because: the provider's default is false

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = null # <- fail: multi-region
}
