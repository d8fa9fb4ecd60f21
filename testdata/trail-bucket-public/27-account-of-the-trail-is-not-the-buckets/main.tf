# The trail's account ignores public ACLs, and the bucket is in another one.
# verdict: fail
# because: what an account blocks, it blocks for its own buckets

provider "aws" {
  region = "us-east-1"

  assume_role {
    role_arn = "arn:aws:iam::111111111111:role/terraform"
  }
}

provider "aws" {
  alias  = "archive"
  region = "us-east-1"

  assume_role {
    role_arn = "arn:aws:iam::222222222222:role/terraform"
  }
}

resource "aws_s3_account_public_access_block" "account" {
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "records" {
  provider = aws.archive
  bucket   = "example-trail-logs"
}

resource "aws_s3_bucket_acl" "records" {
  provider = aws.archive
  bucket   = aws_s3_bucket.records.id
  acl      = "public-read" # <- fail: not-public-acl
}

resource "aws_cloudtrail" "main" {
  name           = "main"
  s3_bucket_name = aws_s3_bucket.records.id
}
