# Row 46: a dynamic block over an empty list.
# verdict: pass
# because: no selector is left, so the default holds

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  dynamic "event_selector" {
    for_each = []

    content {
      read_write_type = "WriteOnly"
    }
  }
}
