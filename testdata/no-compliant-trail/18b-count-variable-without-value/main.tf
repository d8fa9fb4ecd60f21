# Row 18: how many trails there are depends on a variable without a value.
# verdict: unknown
# decided by: var.record
# because: true would pass and false would fail
# no plan: Terraform asks for the value

variable "record" {
  type = bool
}

resource "aws_cloudtrail" "main" {
  count                 = var.record ? 1 : 0 # <- unknown: account
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
}
