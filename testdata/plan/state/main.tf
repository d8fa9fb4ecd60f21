# A state says what was there when it was written, and keeps empty texts where nothing was set.
# instances: aws_cloudtrail.main
# unseen: nothing

resource "aws_cloudtrail" "main" {
  name                  = "main" # <- plan: "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true # <- plan: true
}
