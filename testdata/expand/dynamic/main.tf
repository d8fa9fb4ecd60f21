# Dynamic blocks stand where they are written, between the others.

variable "more" {
  type = list(string)
}

resource "aws_cloudtrail" "known" {
  name           = "t"
  s3_bucket_name = "b"

  event_selector {
    read_write_type = "ReadOnly"
  }

  dynamic "event_selector" {
    for_each = ["WriteOnly", "All"]
    content {
      read_write_type = event_selector.value
      dynamic "data_resource" {
        for_each = { "AWS::S3::Object" = "arn:aws:s3" }
        iterator = data
        content {
          type   = data.key
          values = ["${data.value}-${event_selector.key}"]
        }
      }
    }
  }
}

output "types" {
  value = aws_cloudtrail.known.event_selector[*].read_write_type # <- is: ["ReadOnly", "WriteOnly", "All"]
}

output "nested" {
  value = aws_cloudtrail.known.event_selector[2].data_resource # <- is: [{type: "AWS::S3::Object", values: ["arn:aws:s3-1"]}]
}

output "none" {
  value = aws_cloudtrail.known.insight_selector # <- is: []
}

# Of blocks that occur any number of times it is still known what they have in common.

resource "aws_cloudtrail" "unknown" {
  name           = "t"
  s3_bucket_name = "b"

  event_selector {
    include_management_events = false
  }

  dynamic "event_selector" {
    for_each = var.more
    content {
      read_write_type                  = event_selector.value
      exclude_management_event_sources = []
    }
  }
}

output "unknown" {
  value = aws_cloudtrail.unknown.event_selector # <- is: blocks[{data_resource: [], exclude_management_event_sources: null, include_management_events: false, read_write_type: "All"}, *{data_resource: [], exclude_management_event_sources: [], include_management_events: true, read_write_type: <?var.more>}]
}

resource "aws_cloudtrail" "wrong" {
  name           = "t"
  s3_bucket_name = "b"

  dynamic "event_selector" {
    for_each = 5 # <- diagnostic: Invalid dynamic for_each value
    content {
    }
  }
  dynamic "insight_selector" { # <- diagnostic: Missing dynamic content block
    for_each = []
  }
}

output "wrong" {
  value = aws_cloudtrail.wrong.event_selector # <- is: blocks[*<?Invalid dynamic for_each value>]
}
