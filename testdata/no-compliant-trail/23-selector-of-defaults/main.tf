# Row 23: a selector in which nothing is written.
# verdict: pass
# because: its defaults are All and true

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {}
}
