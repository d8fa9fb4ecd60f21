# The key is given by the ARN of an alias.
# verdict: pass
# because: a key is set, although every plan will show a difference

resource "aws_kms_key" "records" {
  description = "Encrypts the records of the trail"
}

resource "aws_kms_alias" "records" {
  name          = "alias/records"
  target_key_id = aws_kms_key.records.key_id
}

resource "aws_cloudtrail" "main" { # <- witness
  name           = "main"
  s3_bucket_name = "example-trail-logs"
  kms_key_id     = aws_kms_alias.records.arn
}
