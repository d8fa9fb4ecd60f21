# Row 20: the second plan, which changes nothing.
# verdict: pass
# because: the trail stays as it is

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
}
