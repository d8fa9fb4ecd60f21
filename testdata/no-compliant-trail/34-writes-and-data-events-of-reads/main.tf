# Row 34: management events of writes, and data events of reads.
# verdict: fail
# because: no selector has read management events

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    read_write_type = "WriteOnly" # <- fail: management-events
  }

  event_selector {
    read_write_type           = "ReadOnly"
    include_management_events = false # <- fail: management-events

    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}
