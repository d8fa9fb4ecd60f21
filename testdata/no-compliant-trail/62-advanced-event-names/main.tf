# Row 62: management events by name.
# verdict: fail
# kind: will-not-apply
# because: a trail's management events cannot be selected by eventName

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
      field  = "eventName"
      equals = ["ConsoleLogin"]
    }
  }
}
