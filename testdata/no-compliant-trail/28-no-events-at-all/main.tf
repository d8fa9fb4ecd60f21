# Row 28: a selector without management events and without data events.
# verdict: fail
# because: the selector replaces the default one and selects nothing

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    include_management_events = false # <- fail: management-events
  }
}
