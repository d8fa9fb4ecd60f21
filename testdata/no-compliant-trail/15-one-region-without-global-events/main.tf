# Row 15: one Region, and no global service events either.
# verdict: fail
# because: two requirements are missed

resource "aws_cloudtrail" "main" {
  name                          = "main"
  s3_bucket_name                = "example-trail-logs"
  is_multi_region_trail         = false # <- fail: multi-region
  include_global_service_events = false # <- fail: global-events
}
