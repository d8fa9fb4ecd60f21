variable "name" {
  default = "overridden"
}

locals {
  replaced = "first"
}

resource "aws_cloudtrail" "t" {
  event_selector {
  }
  lifecycle {
    ignore_changes = [enable_logging]
  }
}
