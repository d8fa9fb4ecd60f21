# Row 61: network activity events and nothing else.
# verdict: fail
# because: they are not management events

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["NetworkActivity"] # <- fail: management-events
    }

    field_selector {
      field  = "eventSource"
      equals = ["ec2.amazonaws.com"]
    }
  }
}
