# Row 20: the trail of the state is good, and the change makes it a single-Region trail.
# verdict: fail
# because: what will exist after the change counts

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = false # <- fail: multi-region
}
