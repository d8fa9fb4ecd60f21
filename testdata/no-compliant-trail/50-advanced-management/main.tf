# Row 50: an advanced selector of management events.
# verdict: pass
# because: without readOnly it selects reads and writes, whatever it is called

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  advanced_event_selector {
    name = "everything"

    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }
  }
}
