resource "aws_cloudtrail" "this" {
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true # <- plan: true
}
