# Row 49: basic and advanced selectors in one trail.
# verdict: fail
# kind: will-not-apply
# because: the two kinds exclude each other
# no plan: the provider refuses the configuration

resource "aws_cloudtrail" "main" { # <- fail: management-events
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector { # <- fail: management-events
    read_write_type = "All"
  }

  advanced_event_selector { # <- fail: management-events
    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }
  }
}
