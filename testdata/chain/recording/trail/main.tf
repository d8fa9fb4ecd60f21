# The trail itself.

variable "name" {
  type = string
}

variable "multi_region" {
  type    = bool
  default = false
}

variable "selectors" {
  type    = list(string)
  default = []
}

resource "aws_cloudtrail" "this" { # <- witness
  name                  = var.name
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = var.multi_region # <- fail: multi-region

  dynamic "event_selector" {
    for_each = var.selectors

    content {
      read_write_type = event_selector.value
    }
  }
}
