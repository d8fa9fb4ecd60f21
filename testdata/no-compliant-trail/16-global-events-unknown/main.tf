# Row 16: include_global_service_events is unknown on a multi-Region trail.
# verdict: pass
# because: AWS refuses false here, so the trail that exists has true

resource "aws_cloudformation_stack" "settings" {
  name         = "trail-settings"
  template_url = "https://example.com/settings.yaml"
}

resource "aws_cloudtrail" "main" { # <- witness
  name                          = "main"
  s3_bucket_name                = "example-trail-logs"
  is_multi_region_trail         = true
  include_global_service_events = aws_cloudformation_stack.settings.outputs["GlobalEvents"]
}
