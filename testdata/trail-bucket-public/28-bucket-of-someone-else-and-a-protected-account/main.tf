# The account blocks public access, and the bucket is not in the code.
# verdict: unknown
# decided by: elsewhere
# because: the bucket may be in another account, where this block means nothing

resource "aws_s3_account_public_access_block" "account" {
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_cloudtrail" "main" {
  name           = "main"
  s3_bucket_name = "logs-of-the-organization" # <- unknown: not-public-acl # <- unknown: not-public-policy
}
