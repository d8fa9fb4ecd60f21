# Row 64: an advanced selector without eventCategory.
# verdict: fail
# kind: will-not-apply
# because: eventCategory is required

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  advanced_event_selector { # <- fail: management-events
    field_selector {
      field  = "readOnly"
      equals = ["false"]
    }
  }
}
