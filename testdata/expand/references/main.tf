# References are checked from the text: neither `try` nor an arm that is not taken hides a wrong one.

locals {
  wrong_variable = try(var.enviroment, "x")     # <- diagnostic: Reference to undeclared input variable
  wrong_local    = true ? 1 : local.nope        # <- diagnostic: Reference to undeclared local value
  wrong_resource = can(aws_s3_bucket.logs.id)   # <- diagnostic: Reference to undeclared resource
  wrong_data     = [for x in [] : data.aws_region.r] # <- diagnostic: Reference to undeclared resource
  wrong_module   = try(module.nope, 1)          # <- diagnostic: Reference to undeclared module
  no_name        = try(aws_s3_bucket, 1)        # <- diagnostic: Invalid reference
  each_outside   = each.key                     # <- diagnostic: Reference to "each" in context without for_each
  count_outside  = count.index                  # <- diagnostic: Reference to "count" in non-counted context
  workspace      = terraform.workspace
  prefixed       = resource.aws_s3_bucket.log.bucket
}

variable "environment" {
  default = "x"
}

resource "aws_s3_bucket" "log" {
  bucket = "log"
  region = each.value # <- diagnostic: each.value cannot be used in this context
}

output "found" {
  value = [local.workspace, local.prefixed] # <- is: ["default", "log"]
}
