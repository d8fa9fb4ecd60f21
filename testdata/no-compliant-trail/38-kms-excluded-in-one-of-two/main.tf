# Row 38: one selector leaves KMS out, and another one selects everything.
# verdict: pass
# because: a trail records what any of its selectors selects
# note: other tools may say fail, because an exclusion is written

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    exclude_management_event_sources = ["kms.amazonaws.com"]
  }

  event_selector {
    read_write_type           = "All"
    include_management_events = true
  }
}
