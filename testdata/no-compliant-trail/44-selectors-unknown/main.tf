# Row 44: neither how many selectors there are nor what they select is known.
# verdict: unknown
# decided by: aws_cloudformation_stack.settings.outputs
# because: All would pass and WriteOnly alone would fail

resource "aws_cloudformation_stack" "settings" {
  name         = "trail-settings"
  template_url = "https://example.com/settings.yaml"
}

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  dynamic "event_selector" {
    for_each = split(",", aws_cloudformation_stack.settings.outputs["ReadWriteTypes"]) # <- unknown: management-events

    content {
      read_write_type = event_selector.value # <- unknown: management-events
    }
  }
}
