# Row 8: the variable has no value.
# verdict: unknown
# decided by: var.multi
# because: true would pass and false would fail
# no plan: Terraform asks for the value

variable "multi" {
  type = bool
}

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = var.multi # <- unknown: multi-region
}
