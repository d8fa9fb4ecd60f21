# Row 11: the trail exists and is switched off.
# verdict: fail
# because: the provider calls StopLogging

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
  enable_logging        = false # <- fail: logging
}
