# Row 67: the category is known after apply.
# verdict: unknown
# decided by: aws_cloudformation_stack.settings.outputs
# because: Management would pass and Data would fail

resource "aws_cloudformation_stack" "settings" {
  name         = "trail-settings"
  template_url = "https://example.com/settings.yaml"
}

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = [aws_cloudformation_stack.settings.outputs["Category"]] # <- unknown: management-events
    }
  }
}
