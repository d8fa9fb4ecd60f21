# Row 4: is_multi_region_trail is not written.
# verdict: fail
# because: the provider's default is false

resource "aws_cloudtrail" "main" { # <- fail: multi-region
  name           = "main"
  s3_bucket_name = "example-trail-logs"
}
