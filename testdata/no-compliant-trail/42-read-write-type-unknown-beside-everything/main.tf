# Row 42: read_write_type of one selector is unknown, and another one selects everything.
# verdict: pass
# because: whatever the value is, it takes nothing away

resource "aws_cloudformation_stack" "settings" {
  name         = "trail-settings"
  template_url = "https://example.com/settings.yaml"
}

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    read_write_type = aws_cloudformation_stack.settings.outputs["ReadWriteType"]
  }

  event_selector {
    read_write_type           = "All"
    include_management_events = true
  }
}
