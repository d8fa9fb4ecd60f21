# An override file changes what main.tf says.
# verdict: fail
# because: the override file has the last word

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
}
