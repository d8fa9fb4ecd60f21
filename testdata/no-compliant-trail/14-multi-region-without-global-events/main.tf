# Row 14: a multi-Region trail must include global service events.
# verdict: fail
# kind: will-not-apply
# because: AWS answers InvalidParameterCombinationException

resource "aws_cloudtrail" "main" {
  name                          = "main"
  s3_bucket_name                = "example-trail-logs"
  is_multi_region_trail         = true
  include_global_service_events = false # <- fail: global-events
}
