# kms_key_id is the empty text.
# verdict: fail
# because: the provider accepts it and sends no key

resource "aws_cloudtrail" "main" {
  name           = "main"
  s3_bucket_name = "example-trail-logs"
  kms_key_id     = "" # <- fail: encrypted
}
