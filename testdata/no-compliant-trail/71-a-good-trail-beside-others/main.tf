# Row 71: one good trail beside two that are not.
# verdict: pass
# because: one is enough

resource "aws_cloudtrail" "regional" {
  name           = "regional"
  s3_bucket_name = "example-trail-logs"
}

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
}

resource "aws_cloudtrail" "data" {
  name                  = "data"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    include_management_events = false

    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}
