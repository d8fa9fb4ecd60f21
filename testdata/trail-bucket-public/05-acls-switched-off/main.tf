# A public ACL on a bucket that does not take ACLs.
# verdict: pass
# because: with BucketOwnerEnforced no ACL has an effect

resource "aws_s3_bucket" "records" {
  bucket = "example-trail-logs"
}

resource "aws_s3_bucket_ownership_controls" "records" {
  bucket = aws_s3_bucket.records.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_acl" "records" {
  bucket = aws_s3_bucket.records.id
  acl    = "public-read"
}

resource "aws_cloudtrail" "main" { # <- witness
  name           = "main"
  s3_bucket_name = aws_s3_bucket.records.id
}
