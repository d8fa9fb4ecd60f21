# One trail has a key, and the other one has not.
# verdict: fail
# because: every trail must have one

resource "aws_kms_key" "records" {
  description = "Encrypts the records of the trail"
}

resource "aws_cloudtrail" "main" {
  name           = "main"
  s3_bucket_name = "example-trail-logs"
  kms_key_id     = aws_kms_key.records.arn
}

resource "aws_cloudtrail" "data" { # <- fail: encrypted
  name           = "data"
  s3_bucket_name = "example-trail-logs"
}
