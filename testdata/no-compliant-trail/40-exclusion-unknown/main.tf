# Row 40: which sources are left out is known after apply.
# verdict: unknown
# decided by: aws_cloudformation_stack.settings.outputs
# because: an empty list would pass and KMS would fail

resource "aws_cloudformation_stack" "settings" {
  name         = "trail-settings"
  template_url = "https://example.com/settings.yaml"
}

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    exclude_management_event_sources = compact(split(",", aws_cloudformation_stack.settings.outputs["Excluded"])) # <- unknown: management-events
  }
}
