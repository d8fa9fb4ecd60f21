# Row 5: is_multi_region_trail is false.
# verdict: fail
# because: the trail records one Region

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = false # <- fail: multi-region
}
