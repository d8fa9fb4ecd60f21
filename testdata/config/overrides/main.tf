# Override files come last: an argument replaces, a nested block replaces all of its type.

variable "name" {
  default     = "base"
  description = "kept"
}

locals {
  replaced = "base"
  kept     = "base"
}

resource "aws_cloudtrail" "t" {
  name           = var.name
  s3_bucket_name = "base"

  event_selector {
    read_write_type = "ReadOnly"
  }
  event_selector {
    read_write_type = "WriteOnly"
  }

  lifecycle {
    prevent_destroy = true
  }
}

output "name" {
  value = aws_cloudtrail.t.name # <- is: "overridden"
}

output "bucket" {
  value = aws_cloudtrail.t.s3_bucket_name # <- is: "base"
}

output "selectors" {
  value = aws_cloudtrail.t.event_selector[*].read_write_type # <- is: ["All"]
}

output "locals" {
  value = [local.replaced, local.kept] # <- is: ["second", "base"]
}
