# kms_key_id is not written.
# verdict: fail
# because: the records are encrypted with keys of S3, not with a key of the account

resource "aws_cloudtrail" "main" { # <- fail: encrypted
  name           = "main"
  s3_bucket_name = "example-trail-logs"
}
