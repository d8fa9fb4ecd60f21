# Row 86: Terraform is told to leave the selectors and the switch alone.
# verdict: pass
# note: unmanaged
# because: the values hold when the trail is made, and the code proves no more than that

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  lifecycle {
    ignore_changes = [event_selector, enable_logging] # <- note: unmanaged
  }
}
