# Nothing is given here. Whatever is given later, what is said now has to remain true: a test gives
# all sorts of values and compares.

variable "create" {
  type = bool
}

variable "second" {
  type = bool
}

variable "name" {
  type = string
}

variable "selectors" {
  type = list(object({ type = string, management = optional(bool) }))
}

variable "buckets" {
  type = map(string)
}

variable "trail" {
  type = object({ multi_region = optional(bool), validation = optional(bool, true) })
}

locals {
  prefix = "logs-${var.name}"
  count  = var.create ? 1 : 0
  either = var.create ? "a" : "b"
}

resource "aws_s3_bucket" "logs" {
  count  = local.count
  bucket = local.prefix
}

resource "aws_s3_bucket" "always" {
  count  = var.second ? 2 : 1
  bucket = "${local.prefix}-${count.index}"
}

resource "aws_s3_bucket" "each" {
  for_each = var.buckets
  bucket   = "${each.key}-${each.value}"
}

resource "aws_cloudtrail" "t" {
  name                       = coalesce(var.name, "x")
  s3_bucket_name             = try(aws_s3_bucket.logs[0].id, aws_s3_bucket.always[0].id)
  is_multi_region_trail      = var.trail.multi_region
  enable_log_file_validation = var.trail.validation
  enable_logging             = var.create || var.second

  dynamic "event_selector" {
    for_each = var.selectors
    content {
      read_write_type           = event_selector.value.type
      include_management_events = event_selector.value.management
    }
  }
  dynamic "event_selector" {
    for_each = var.second ? [1] : []
    content {
      read_write_type = "WriteOnly"
    }
  }
}

module "child" {
  source = "./child"
  count  = local.count
  name   = local.either
}

output "tried" {
  value = [try(module.child[0].id, "none"), try(aws_s3_bucket.logs[0].bucket, null)]
}

output "counted" {
  value = [length(aws_s3_bucket.logs), length(aws_s3_bucket.always) > 0, one(module.child[*].id)]
}

output "keys" {
  value = { for key, bucket in aws_s3_bucket.each : key => bucket.bucket }
}

output "can" {
  value = [can(aws_s3_bucket.logs[0]), can(aws_s3_bucket.always[1].id)]
}

output "second" {
  value = var.second ? aws_s3_bucket.always[1].arn : ""
}
