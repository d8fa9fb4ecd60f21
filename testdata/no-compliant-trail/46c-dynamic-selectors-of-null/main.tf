# A dynamic block that goes over null, which Terraform refuses.
# verdict: unknown
# decided by: Invalid dynamic for_each value
# because: a mistake is not an empty list, and the selectors that were meant may leave events out
# no plan: Terraform makes none
# exit: 3

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  dynamic "event_selector" { # <- unknown: management-events
    for_each = null # <- diagnostic: Invalid dynamic for_each value

    content {
      read_write_type = "WriteOnly"
    }
  }
}
