# Row 29: a selector of data events in which the rest is left to the defaults.
# verdict: pass
# because: include_management_events is true unless it is written

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}
