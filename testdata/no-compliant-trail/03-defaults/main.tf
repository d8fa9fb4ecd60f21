# Row 3: a multi-Region trail that leaves everything else to the defaults.
# verdict: pass
# because: without a selector a trail records all management events

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
}
