# Row 45, the other side: the same dynamic block beside a selector of writes.
# verdict: fail
# because: there is a selector, so the default is gone, and no selector has reads
# plan verdict: unknown (a plan hides the body of a dynamic block whose for_each it does not know)

resource "aws_cloudformation_stack" "settings" {
  name         = "trail-settings"
  template_url = "https://example.com/settings.yaml"
}

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    read_write_type = "WriteOnly" # <- fail: management-events
  }

  dynamic "event_selector" {
    for_each = split(",", aws_cloudformation_stack.settings.outputs["Buckets"])

    content {
      read_write_type = "WriteOnly" # <- fail: management-events

      data_resource {
        type   = "AWS::S3::Object"
        values = ["arn:aws:s3:::${event_selector.value}/"]
      }
    }
  }
}
