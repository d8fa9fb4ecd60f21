# Row 26: a selector that records reads only.
# verdict: fail
# because: write management events are missing

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    read_write_type = "ReadOnly" # <- fail: management-events
  }
}
