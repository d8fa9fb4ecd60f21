# The bucket encrypts with a key by default, and the trail names none.
# verdict: fail
# because: the control looks at the trail's own key

resource "aws_kms_key" "records" {
  description = "Encrypts what is put into the bucket"
}

resource "aws_s3_bucket" "records" {
  bucket = "example-trail-logs"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "records" {
  bucket = aws_s3_bucket.records.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.records.arn
    }
  }
}

resource "aws_cloudtrail" "main" { # <- fail: encrypted
  name           = "main"
  s3_bucket_name = aws_s3_bucket.records.id
}
