# The bucket is not in the code.
# verdict: unknown
# decided by: elsewhere
# because: nobody has seen how it is protected

resource "aws_cloudtrail" "main" {
  name           = "main"
  s3_bucket_name = "example-trail-logs" # <- unknown: not-public-acl # <- unknown: not-public-policy
}
