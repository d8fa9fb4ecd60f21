# Row 42, the other side: one selector is unknown, and another one selects writes.
# verdict: unknown
# decided by: aws_cloudformation_stack.settings.outputs
# because: the reads are missing unless the unknown selector has them

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

  event_selector {
    read_write_type = "WriteOnly"
  }
}
