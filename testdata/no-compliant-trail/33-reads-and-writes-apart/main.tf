# Row 33: one selector for reads and one for writes.
# verdict: pass
# because: together they select everything
# note: other tools may say fail, because no single selector is complete

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    read_write_type = "ReadOnly"
  }

  event_selector {
    read_write_type = "WriteOnly"
  }
}
