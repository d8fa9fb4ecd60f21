# Whether the trail has a key is known after apply.
# verdict: unknown
# decided by: aws_cloudformation_stack.settings.outputs
# because: either branch may be taken

resource "aws_cloudformation_stack" "settings" {
  name         = "trail-settings"
  template_url = "https://example.com/settings.yaml"
}

resource "aws_kms_key" "records" {
  description = "Encrypts the records of the trail"
}

resource "aws_cloudtrail" "main" {
  name           = "main"
  s3_bucket_name = "example-trail-logs"
  kms_key_id     = aws_cloudformation_stack.settings.outputs["Encrypt"] == "yes" ? aws_kms_key.records.arn : null # <- unknown: encrypted
}
