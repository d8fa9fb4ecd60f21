# Row 42, the other side: the unknown selector has no KMS events, whatever its type is.
# verdict: fail
# because: KMS events are missing for every value

resource "aws_cloudformation_stack" "settings" {
  name         = "trail-settings"
  template_url = "https://example.com/settings.yaml"
}

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    read_write_type                  = aws_cloudformation_stack.settings.outputs["ReadWriteType"]
    exclude_management_event_sources = ["kms.amazonaws.com"] # <- fail: management-events
  }
}
