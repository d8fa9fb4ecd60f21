# Row 17: a good trail for each element of an empty map.
# verdict: fail
# because: for_each is empty, so nothing records

provider "aws" { # <- fail: account
  region = "us-east-1"
}

resource "aws_s3_bucket" "photos" {
  bucket = "example-photos"
}

resource "aws_cloudtrail" "main" {
  for_each              = {}
  name                  = each.key
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
}
