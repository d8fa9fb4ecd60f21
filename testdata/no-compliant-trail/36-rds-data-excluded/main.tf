# Row 36: the events of the RDS Data API are left out.
# verdict: fail
# because: management events of one source are missing

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    exclude_management_event_sources = ["rdsdata.amazonaws.com"] # <- fail: management-events
  }
}
