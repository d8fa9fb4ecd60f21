# Row 7: the text "true" is converted to a bool.
# verdict: pass
# because: the provider receives true

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = "true"
}
