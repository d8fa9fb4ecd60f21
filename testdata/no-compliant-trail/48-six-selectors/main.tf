# Row 48: one selector more than a trail may have.
# verdict: fail
# kind: will-not-apply
# because: the provider accepts five
# no plan: the provider refuses the configuration

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {} # <- fail: management-events
  event_selector {}
  event_selector {}
  event_selector {}
  event_selector {}
  event_selector {} # <- fail: management-events
}
