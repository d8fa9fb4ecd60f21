# Row 89: one configuration for two environments.
# flags: --var-file production.tfvars
# verdict: pass
# because: the file of production says true
#
# flags: --var-file development.tfvars
# plan: plan-development.json
# verdict: fail
# because: the file of development says false

variable "multi" {
  type = bool
}

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = var.multi # <- fail: multi-region
}
