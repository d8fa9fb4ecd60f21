# Row 10: is_multi_region_trail is unknown, and the selector records writes only.
# verdict: fail
# because: read management events are missing for either value

resource "aws_cloudformation_stack" "settings" {
  name         = "trail-settings"
  template_url = "https://example.com/settings.yaml"
}

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = aws_cloudformation_stack.settings.outputs["MultiRegion"]

  event_selector {
    read_write_type = "WriteOnly" # <- fail: management-events
  }
}
