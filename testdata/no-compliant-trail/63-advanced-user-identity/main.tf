# Row 63: management events by who caused them.
# verdict: fail
# kind: will-not-apply
# because: userIdentity.arn is for event data stores only

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }

    field_selector { # <- fail: management-events
      field           = "userIdentity.arn"
      not_starts_with = ["arn:aws:sts::123456789012:assumed-role/scanner"]
    }
  }
}
