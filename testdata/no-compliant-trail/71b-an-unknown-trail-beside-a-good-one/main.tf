# Row 71: a good trail beside one that may be anything.
# verdict: pass
# because: one is enough

resource "aws_cloudformation_stack" "settings" {
  name         = "trail-settings"
  template_url = "https://example.com/settings.yaml"
}

resource "aws_cloudtrail" "extra" {
  name                  = "extra"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = aws_cloudformation_stack.settings.outputs["MultiRegion"]
}

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
}
