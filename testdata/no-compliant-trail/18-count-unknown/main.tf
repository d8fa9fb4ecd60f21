# Row 18: how many trails there are is known after apply.
# verdict: unknown
# decided by: aws_cloudformation_stack.settings.outputs
# because: one would pass and none would fail
# note: Terraform cannot plan this; the recorded plan is the errored one that it leaves behind

resource "aws_cloudformation_stack" "settings" {
  name         = "trail-settings"
  template_url = "https://example.com/settings.yaml"
}

resource "aws_cloudtrail" "main" {
  count                 = tonumber(aws_cloudformation_stack.settings.outputs["Trails"]) # <- unknown: account
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
}
