# Two resources set the public access block of one bucket, each in its own way.
# verdict: unknown
# decided by: another resource sets it
# because: whichever is applied last holds

resource "aws_s3_bucket" "records" {
  bucket = "example-trail-logs"
}

resource "aws_s3_bucket_public_access_block" "closed" {
  bucket             = aws_s3_bucket.records.id
  ignore_public_acls = true
}

resource "aws_s3_bucket_public_access_block" "open" {
  bucket             = aws_s3_bucket.records.id
  ignore_public_acls = false # <- unknown: not-public-acl
}

resource "aws_s3_bucket_acl" "records" {
  bucket = aws_s3_bucket.records.id
  acl    = "public-read"
}

resource "aws_cloudtrail" "main" {
  name           = "main"
  s3_bucket_name = aws_s3_bucket.records.id
}
