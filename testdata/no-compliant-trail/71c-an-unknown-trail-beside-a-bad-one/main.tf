# Row 71, the other side: a bad trail beside one that may be anything.
# verdict: unknown
# decided by: aws_cloudformation_stack.settings.outputs
# because: the unknown trail may be the one

resource "aws_cloudformation_stack" "settings" {
  name         = "trail-settings"
  template_url = "https://example.com/settings.yaml"
}

resource "aws_cloudtrail" "extra" {
  name                  = "extra"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = aws_cloudformation_stack.settings.outputs["MultiRegion"] # <- unknown: multi-region
}

resource "aws_cloudtrail" "regional" {
  name           = "regional"
  s3_bucket_name = "example-trail-logs"
}
