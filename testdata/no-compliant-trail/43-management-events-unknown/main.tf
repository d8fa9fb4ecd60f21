# Row 43: whether the only selector has management events is known after apply.
# verdict: unknown
# decided by: aws_cloudformation_stack.settings.outputs
# because: true would pass and false would fail

resource "aws_cloudformation_stack" "settings" {
  name         = "trail-settings"
  template_url = "https://example.com/settings.yaml"
}

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    include_management_events = aws_cloudformation_stack.settings.outputs["Management"] # <- unknown: management-events
  }
}
