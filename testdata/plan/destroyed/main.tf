# What a plan made with -destroy leaves behind: nothing, although the configuration has a trail.
# instances: none
# unseen: nothing

resource "aws_cloudtrail" "main" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
}
