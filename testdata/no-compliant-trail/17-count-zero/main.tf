# Row 17: a good trail of which there are no instances.
# verdict: fail
# because: count is zero, so nothing records
#
# flags: --partial
# verdict: unknown
# decided by: elsewhere
# because: a trail may be declared in the rest of the code

provider "aws" { # <- fail: account # <- unknown: account
  region = "us-east-1"
}

resource "aws_s3_bucket" "photos" {
  bucket = "example-photos"
}

resource "aws_cloudtrail" "main" {
  count                 = 0
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
}
