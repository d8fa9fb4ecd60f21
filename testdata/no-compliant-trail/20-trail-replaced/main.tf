# Row 20: the trail is renamed, so the plan deletes it and creates it again.
# verdict: pass
# because: what will exist after the change counts

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
}
