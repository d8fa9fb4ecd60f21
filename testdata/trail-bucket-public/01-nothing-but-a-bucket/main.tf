# The trail's bucket, and nothing said about access to it.
# verdict: pass
# because: a bucket is private unless somebody opens it

resource "aws_s3_bucket" "records" {
  bucket = "example-trail-logs"
}

resource "aws_cloudtrail" "main" { # <- witness
  name           = "main"
  s3_bucket_name = aws_s3_bucket.records.id
}
