# Row 70: one trail records reads and another one writes.
# verdict: fail
# because: together they record everything, but no single trail does
# note: the report says so, and names what the nearest one misses

resource "aws_cloudtrail" "reads" {
  name                  = "reads"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    read_write_type = "ReadOnly" # <- fail: management-events
  }
}

resource "aws_cloudtrail" "writes" {
  name                  = "writes"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    read_write_type = "WriteOnly" # <- fail: management-events
  }
}
