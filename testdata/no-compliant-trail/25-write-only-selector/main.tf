# Row 25: a selector that records writes only.
# verdict: fail
# because: read management events are missing

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    read_write_type = "WriteOnly" # <- fail: management-events
  }
}
