# Row 65: the management events of one source.
# verdict: fail
# kind: will-not-apply
# because: eventSource of management events takes not_equals of KMS and the RDS Data API only

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
      field  = "eventSource"
      equals = ["iam.amazonaws.com"]
    }
  }
}
