# The key lives elsewhere, and its ARN is written.
# verdict: pass
# because: a key is set

resource "aws_cloudtrail" "main" { # <- witness
  name           = "main"
  s3_bucket_name = "example-trail-logs"
  kms_key_id     = "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555"
}
