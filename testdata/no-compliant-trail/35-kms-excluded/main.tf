# Row 35: the events of KMS are left out.
# verdict: fail
# because: nobody would see DisableKey and ScheduleKeyDeletion

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    exclude_management_event_sources = ["kms.amazonaws.com"] # <- fail: management-events
  }
}
