# Row 9: the variable's default is its value as long as nothing else sets it.
# verdict: pass
# because: the default is true, which the report names as assumed

variable "multi" {
  type    = bool
  default = true # <- chain
}

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = var.multi
}
