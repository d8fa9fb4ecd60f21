# What a replacement has not yet deleted is in the plan under the address of what replaced it.
# instances: aws_cloudtrail.main
# unseen: nothing

resource "aws_cloudtrail" "main" {
  name                  = "main" # <- plan: "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = false
}
