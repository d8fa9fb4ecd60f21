# Row 30: a selector of data events for writes.
# verdict: fail
# because: it replaces the default selector, and read management events are lost

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    read_write_type = "WriteOnly" # <- fail: management-events

    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}
