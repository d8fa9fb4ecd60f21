# Whether the bucket ignores public ACLs is known after apply.
# verdict: unknown
# decided by: aws_cloudformation_stack.settings.outputs
# because: true would pass and false would fail

resource "aws_cloudformation_stack" "settings" {
  name         = "trail-settings"
  template_url = "https://example.com/settings.yaml"
}

resource "aws_s3_bucket" "records" {
  bucket = "example-trail-logs"
}

resource "aws_s3_bucket_ownership_controls" "records" {
  bucket = aws_s3_bucket.records.id

  rule {
    object_ownership = "ObjectWriter"
  }
}

resource "aws_s3_bucket_public_access_block" "records" {
  bucket             = aws_s3_bucket.records.id
  ignore_public_acls = aws_cloudformation_stack.settings.outputs["IgnoreAcls"] # <- unknown: not-public-acl
}

resource "aws_s3_bucket_acl" "records" {
  bucket = aws_s3_bucket.records.id
  acl    = "public-read"
}

resource "aws_cloudtrail" "main" {
  name           = "main"
  s3_bucket_name = aws_s3_bucket.records.id
}
