# Row 69: a trail that also looks for unusual activity.
# verdict: pass
# because: insight events add to management events

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  insight_selector {
    insight_type = "ApiCallRateInsight"
  }
}
