# Row 75: the organization's trail records one Region.
# verdict: fail
# because: is_organization_trail does not imply is_multi_region_trail

resource "aws_cloudtrail" "organization" {
  name                  = "organization"
  s3_bucket_name        = "example-trail-logs"
  is_organization_trail = true
  is_multi_region_trail = false # <- fail: multi-region
}
