# kms_key_id is null.
# verdict: fail
# because: null is the same as not written

resource "aws_cloudtrail" "main" {
  name           = "main"
  s3_bucket_name = "example-trail-logs"
  kms_key_id     = null # <- fail: encrypted
}
