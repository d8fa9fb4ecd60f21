# Row 21: planning stopped at an error before it reached the trail.
# verdict: pass
# because: the code has a good trail
# plan verdict: unknown (the plan is errored, so the trail's absence says nothing)

data "aws_caller_identity" "current" {
  lifecycle {
    postcondition {
      condition     = self.account_id == "999999999999"
      error_message = "Use the credentials of the security account."
    }
  }
}

resource "aws_s3_bucket" "photos" {
  bucket = "example-photos"
}

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main-of-${data.aws_caller_identity.current.account_id}"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
}
