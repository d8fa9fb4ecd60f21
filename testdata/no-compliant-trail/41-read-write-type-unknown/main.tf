# Row 41: read_write_type of the only selector is known after apply.
# verdict: unknown
# decided by: aws_cloudformation_stack.settings.outputs
# because: All would pass and WriteOnly would fail

resource "aws_cloudformation_stack" "settings" {
  name         = "trail-settings"
  template_url = "https://example.com/settings.yaml"
}

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    read_write_type = aws_cloudformation_stack.settings.outputs["ReadWriteType"] # <- unknown: management-events
  }
}
