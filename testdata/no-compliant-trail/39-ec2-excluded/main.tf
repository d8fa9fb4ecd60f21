# Row 39: a source that cannot be excluded.
# verdict: fail
# kind: will-not-apply
# because: AWS accepts kms.amazonaws.com and rdsdata.amazonaws.com only

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    exclude_management_event_sources = ["ec2.amazonaws.com"] # <- fail: management-events
  }
}
