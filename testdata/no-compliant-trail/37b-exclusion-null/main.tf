# Row 37: null in place of the list of excluded sources.
# verdict: pass
# because: nothing is left out

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    exclude_management_event_sources = null
  }
}
