# Row 18, the other side: however many there are, each of them misses a requirement.
# verdict: fail
# because: no number of single-Region trails is enough
# no plan: Terraform asks for the value

variable "trails" {
  type = number
}

resource "aws_cloudtrail" "main" {
  count                 = var.trails
  name                  = "main-${count.index}"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = false # <- fail: multi-region
}
