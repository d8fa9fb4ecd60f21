# Row 45, the other side: an unknown number of unknown selectors beside a selector of everything.
# verdict: pass
# because: whatever they are, they take nothing away
# plan verdict: unknown or pass (the list is unknown, but configuration still shows the static selector)

resource "aws_cloudformation_stack" "settings" {
  name         = "trail-settings"
  template_url = "https://example.com/settings.yaml"
}

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    read_write_type           = "All"
    include_management_events = true
  }

  dynamic "event_selector" {
    for_each = split(",", aws_cloudformation_stack.settings.outputs["ReadWriteTypes"])

    content {
      read_write_type = event_selector.value
    }
  }
}
