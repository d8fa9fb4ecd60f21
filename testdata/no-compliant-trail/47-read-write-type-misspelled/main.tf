# Row 47: read_write_type is case-sensitive.
# verdict: fail
# kind: will-not-apply
# because: the provider accepts All, ReadOnly and WriteOnly
# no plan: the provider refuses the configuration

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    read_write_type = "all" # <- fail: management-events
  }
}
