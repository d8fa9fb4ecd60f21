# Row 13: whether the trail is switched on is known after apply.
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
  enable_logging        = aws_cloudformation_stack.settings.outputs["Logging"] # <- unknown: logging
}
