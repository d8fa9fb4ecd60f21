# Row 89: one configuration for two workspaces.
# flags: --workspace default
# verdict: fail
# because: only the workspace production has a multi-Region trail
#
# flags: --workspace production
# plan: plan-production.json
# verdict: pass
# because: the comparison is true

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = terraform.workspace == "production" # <- fail: multi-region
}
