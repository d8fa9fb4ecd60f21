# The ACL is written inside the bucket, as older code has it.
# verdict: fail
# because: it has the same effect

resource "aws_s3_bucket" "records" {
  bucket = "example-trail-logs"
  acl    = "public-read" # <- fail: not-public-acl
}

resource "aws_s3_bucket_ownership_controls" "records" {
  bucket = aws_s3_bucket.records.id

  rule {
    object_ownership = "ObjectWriter"
  }
}

resource "aws_s3_bucket_public_access_block" "records" {
  bucket                  = aws_s3_bucket.records.id
  block_public_acls       = false
  block_public_policy     = false
  ignore_public_acls      = false
  restrict_public_buckets = false
}

resource "aws_cloudtrail" "main" {
  name           = "main"
  s3_bucket_name = aws_s3_bucket.records.id
}
