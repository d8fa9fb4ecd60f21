# Row 46, the other side: the same block over a list with one element.
# verdict: fail
# because: read management events are missing

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  dynamic "event_selector" {
    for_each = ["AWS::Lambda::Function"]

    content {
      read_write_type = "WriteOnly" # <- fail: management-events
    }
  }
}
