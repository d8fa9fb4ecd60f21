# A public ACL, as it was written before 2023: nothing is said about ownership and blocking.
# verdict: fail
# because: an old bucket becomes public, and a new one refuses the ACL, which is no way to run a trail

resource "aws_s3_bucket" "records" {
  bucket = "example-trail-logs"
}

resource "aws_s3_bucket_acl" "records" {
  bucket = aws_s3_bucket.records.id
  acl    = "public-read" # <- fail: not-public-acl
}

resource "aws_cloudtrail" "main" {
  name           = "main"
  s3_bucket_name = aws_s3_bucket.records.id
}
