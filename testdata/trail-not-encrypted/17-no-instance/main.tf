# A trail without a key, of which there are no instances.
# verdict: not-applicable
# because: count is zero

resource "aws_cloudtrail" "main" {
  count          = 0
  name           = "main"
  s3_bucket_name = "example-trail-logs"
}
