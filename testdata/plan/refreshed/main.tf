# A plan that only refreshes says what is there now, whatever the configuration wants.
# instances: aws_cloudtrail.main
# unseen: nothing

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true # <- plan: false
}
