# Row 45: how many selectors there are is unknown, but each of them selects everything.
# verdict: pass
# because: none leaves the default, and any number selects everything
# plan verdict: unknown (a plan hides the body of a dynamic block whose for_each it does not know)

resource "aws_cloudformation_stack" "settings" {
  name         = "trail-settings"
  template_url = "https://example.com/settings.yaml"
}

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  dynamic "event_selector" {
    for_each = split(",", aws_cloudformation_stack.settings.outputs["Buckets"])

    content {
      read_write_type           = "All"
      include_management_events = true

      data_resource {
        type   = "AWS::S3::Object"
        values = ["arn:aws:s3:::${event_selector.value}/"]
      }
    }
  }
}
