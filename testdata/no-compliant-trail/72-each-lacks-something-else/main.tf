# Row 72: a multi-Region trail that is switched off, and a single-Region one that is on.
# verdict: fail
# because: neither meets all requirements

resource "aws_cloudtrail" "off" {
  name                  = "off"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
  enable_logging        = false # <- fail: logging
}

resource "aws_cloudtrail" "regional" { # <- fail: multi-region
  name           = "regional"
  s3_bucket_name = "example-trail-logs"
}
