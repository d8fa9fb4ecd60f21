# The key comes from a stack, whose outputs may lack it.
# verdict: unknown
# decided by: aws_cloudformation_stack.settings.outputs
# because: nothing says that the output has a value

resource "aws_cloudformation_stack" "settings" {
  name         = "trail-settings"
  template_url = "https://example.com/settings.yaml"
}

resource "aws_cloudtrail" "main" {
  name           = "main"
  s3_bucket_name = "example-trail-logs"
  kms_key_id     = lookup(aws_cloudformation_stack.settings.outputs, "KeyArn", null) # <- unknown: encrypted
}
