# Row 8: the value comes from a stack that does not exist yet.
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
  is_multi_region_trail = aws_cloudformation_stack.settings.outputs["MultiRegion"] # <- unknown: multi-region
}
