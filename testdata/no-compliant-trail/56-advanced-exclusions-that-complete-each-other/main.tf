# Row 56: one advanced selector leaves KMS out, the other one the RDS Data API.
# verdict: pass
# because: what one leaves out the other one selects
# note: other tools may say fail, because exclusions are written

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }

    field_selector {
      field      = "eventSource"
      not_equals = ["kms.amazonaws.com"]
    }
  }

  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }

    field_selector {
      field      = "eventSource"
      not_equals = ["rdsdata.amazonaws.com"]
    }
  }
}
