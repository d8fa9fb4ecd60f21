# Row 12: null stands for the default.
# verdict: pass
# because: the provider's default is true

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
  enable_logging        = null
}
