# Terraform writes what is sensitive in clear text and says so beside it.

variable "prefix" {
  type      = string
  sensitive = true
  default   = "canary-7f3a"
}

variable "selector" {
  type      = object({ type = string })
  sensitive = true
  default   = { type = "ReadOnly" }
}

resource "aws_cloudtrail" "main" {
  name           = "main"
  s3_bucket_name = "example-trail-logs"
  s3_key_prefix  = var.prefix # <- plan: (sensitive)

  event_selector {
    read_write_type = var.selector.type # <- plan: (sensitive)
  }
}
