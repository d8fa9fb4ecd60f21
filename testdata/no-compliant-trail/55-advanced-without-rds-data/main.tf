# Row 55: an advanced selector that leaves the RDS Data API out.
# verdict: fail
# because: management events of one source are missing

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }

    field_selector {
      field      = "eventSource"
      not_equals = ["rdsdata.amazonaws.com"] # <- fail: management-events
    }
  }
}
