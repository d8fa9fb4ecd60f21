# Nested blocks of which a part is unknown, all of them, or none.

resource "aws_cloudformation_stack" "settings" {
  name         = "settings"
  template_url = "https://example.com/settings.yaml"
}

resource "aws_cloudtrail" "some" {
  name           = "some"
  s3_bucket_name = "example-trail-logs"

  event_selector {
    read_write_type = aws_cloudformation_stack.settings.outputs["Type"] # <- plan: ? aws_cloudformation_stack.settings.outputs["Type"]
  }

  event_selector {
    read_write_type                  = "All"
    exclude_management_event_sources = [aws_cloudformation_stack.settings.outputs["Source"]] # <- plan: ? aws_cloudformation_stack.settings.outputs["Source"]

    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3", aws_cloudformation_stack.settings.outputs["Arn"]]
    }
  }
}

resource "aws_cloudtrail" "unknown" {
  name           = "unknown"
  s3_bucket_name = "example-trail-logs"

  dynamic "event_selector" {
    for_each = split(",", aws_cloudformation_stack.settings.outputs["Types"])

    content {
      read_write_type = event_selector.value # <- plan: ? aws_cloudtrail.unknown.event_selector
    }
  }
}

resource "aws_cloudtrail" "advanced" {
  name           = "advanced"
  s3_bucket_name = "example-trail-logs"

  advanced_event_selector {
    name = "Management"

    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }

    field_selector {
      field      = "eventSource"
      not_equals = [aws_cloudformation_stack.settings.outputs["Source"]] # <- plan: ? aws_cloudformation_stack.settings.outputs["Source"]
    }
  }
}
