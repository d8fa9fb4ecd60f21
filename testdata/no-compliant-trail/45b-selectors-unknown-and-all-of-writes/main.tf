# Row 45, the other side: how many selectors there are is unknown, and each has writes only.
# verdict: unknown
# decided by: aws_cloudformation_stack.settings.outputs
# because: none leaves the default and passes, any number fails

resource "aws_cloudformation_stack" "settings" {
  name         = "trail-settings"
  template_url = "https://example.com/settings.yaml"
}

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  dynamic "event_selector" {
    for_each = split(",", aws_cloudformation_stack.settings.outputs["Buckets"]) # <- unknown: management-events

    content {
      read_write_type = "WriteOnly" # <- unknown: management-events

      data_resource {
        type   = "AWS::S3::Object"
        values = ["arn:aws:s3:::${event_selector.value}/"]
      }
    }
  }
}
