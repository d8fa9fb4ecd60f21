resource "aws_cloudtrail" "this" { # <- witness
  name                  = "audit"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
}
