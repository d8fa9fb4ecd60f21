# Row 58: all writes, and the reads of everything but KMS.
# verdict: fail
# because: the reads of KMS are missing

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }

    field_selector {
      field  = "readOnly"
      equals = ["false"] # <- fail: management-events
    }
  }

  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }

    field_selector {
      field  = "readOnly"
      equals = ["true"]
    }

    field_selector {
      field      = "eventSource"
      not_equals = ["kms.amazonaws.com"] # <- fail: management-events
    }
  }
}
