# The trail's key is declared beside it.
# verdict: pass
# because: the ARN is known after apply, but it is surely there

resource "aws_kms_key" "records" {
  description = "Encrypts the records of the trail"
}

resource "aws_cloudtrail" "main" { # <- witness
  name           = "main"
  s3_bucket_name = "example-trail-logs"
  kms_key_id     = aws_kms_key.records.arn
}
