# Row 27: a selector of data events that leaves management events out.
# verdict: fail
# because: the selector replaces the default one

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    include_management_events = false # <- fail: management-events

    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}
