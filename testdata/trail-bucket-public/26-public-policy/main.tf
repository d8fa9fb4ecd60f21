# A policy for everybody, and nothing that restricts it.
# verdict: unknown
# decided by: whether the bucket policy is public
# because: policies are not decided yet, and an undecided one is never a pass

resource "aws_s3_bucket" "records" {
  bucket = "example-trail-logs"
}

resource "aws_s3_bucket_ownership_controls" "records" {
  bucket = aws_s3_bucket.records.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_public_access_block" "records" {
  bucket                  = aws_s3_bucket.records.id
  block_public_acls       = false
  block_public_policy     = false
  ignore_public_acls      = false
  restrict_public_buckets = false
}

resource "aws_s3_bucket_policy" "records" {
  bucket = aws_s3_bucket.records.id

  policy = jsonencode({ # <- unknown: not-public-policy
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "arn:aws:s3:::example-trail-logs/*"
    }]
  })
}

resource "aws_cloudtrail" "main" {
  name           = "main"
  s3_bucket_name = aws_s3_bucket.records.id
}
