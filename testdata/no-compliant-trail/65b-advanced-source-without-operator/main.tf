# Row 65: eventSource with no operator beside the category.
# verdict: unknown
# decided by: what CloudTrail makes of this
# because: AWS does not document whether it accepts this, or what it leaves out

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }
    field_selector { # <- unknown: management-events
      field = "eventSource"
    }
  }
}
