# Row 8: the same variable, once it has a value on the command line.
# flags: --var multi=true
# verdict: pass
# because: the flag says true
#
# flags: --var multi=false
# plan: plan-false.json
# verdict: fail
# because: the flag says false

variable "multi" {
  type = bool
}

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = var.multi # <- fail: multi-region
}
