# Row 88: provider version 6, where a resource may name its Region.
# verdict: pass
# because: the home Region of the trail is us-west-2, and it records all of them
# no plan: the recorded plans are of provider version 5, which has no such argument

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.2"
    }
  }
}

resource "aws_cloudtrail" "main" { # <- witness
  region                = "us-west-2"
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
}
