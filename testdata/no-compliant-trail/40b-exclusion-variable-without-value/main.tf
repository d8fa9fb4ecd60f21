# Row 40: which sources are left out depends on a variable without a value.
# verdict: unknown
# decided by: var.excluded
# because: an empty list would pass and KMS would fail
# no plan: Terraform asks for the value

variable "excluded" {
  type = list(string)
}

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  event_selector {
    exclude_management_event_sources = var.excluded # <- unknown: management-events
  }
}
